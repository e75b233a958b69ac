//! Chinese and English: every refusal, state, notice and label; forms of money and dates.
