//! The mechanism as pure arithmetic: money, policy, time, lottery, fees, inspection, comparison.
