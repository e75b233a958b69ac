# What a claim is refused for, in order of precedence
> Seven days to claim, once; only on a ground that refunds in this mode, and that the firm's own survey does not disprove.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given Hongda, Jiahe and Anju accept the request of Li
Li claims the fee back: owner absent
  refused wrong-role
Hongda claims the fee back: owner absent
  refused not-yet
Li agrees to the claim of Hongda
  refused unknown
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Hongda claims the fee back: contact dead
  refused out-of-range
Hongda claims the fee back: never opened
  refused out-of-range
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Hongda claims the fee back: owner absent
  refused already-done
Hongda claims the fee back: outside area
  refused already-done
Hongda claims the fee back: duplicate
Hongda claims the fee back: duplicate
  refused already-done
Hongda contests the claim of Hongda
  refused wrong-role
at 2026-03-09 23:59
Jiahe claims the fee back: signed elsewhere
at 2026-03-10 00:00
Hongda claims the fee back: owner absent
  refused too-late
