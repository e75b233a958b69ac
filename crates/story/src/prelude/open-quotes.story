given open quotes of {a} at {x}, {b} at {y} and {c} at {z} for {owner}
given {a}, {b} and {c} accept the request of {owner}
{a} proposes a survey in 1 day
{b} proposes a survey in 1 day
{c} proposes a survey in 1 day
{owner} confirms the survey of {a}
{owner} confirms the survey of {b}
{owner} confirms the survey of {c}
wait 1 day
{a} holds the survey
{b} holds the survey
{c} holds the survey
wait 3 days
{a} quotes {x}
{b} quotes {y}
{c} quotes {z}
