# A firm takes its balance back, in two business days
> The operator pays for each day more. Only what is free can be taken.

given a market of Hongda, Jiahe and Anju
Jiahe takes 500 out of the balance of Hongda
  refused not-yours
Hongda takes 2,001 out of the balance of Hongda
  refused balance-too-small
Hongda takes 500 out of the balance of Hongda
  then ledger of Hongda: prepaid 1,500, withdrawal 500
  then Ops has until 2026-03-04 24:00 for withdrawal 1
wait until one minute before withdrawal 1
wait 1 minute
Ops records withdrawal 2 of Hongda
  refused unknown
Hongda records withdrawal 1 of Hongda
  refused wrong-role
Ops records withdrawal 1 of Hongda
  then ledger of Hongda: prepaid 1,500, withdrawal 0, bank 1,500
  then nothing waits for withdrawal 1
Ops records withdrawal 1 of Hongda
  refused already-done
