# Signing in the wrong way: who may not is told so first, then whose turn it is, then what is wrong with the document
> Whoever reads another document than the one that was drafted learns it only when a signature is asked of them.

given a contract of 185,000 to sign between Li and Hongda
owner Bai registers
Bai signs another document
  refused not-yours
Jiahe signs another document
  refused not-yours
Ops signs another document
  refused wrong-role
Hongda signs another document
  refused not-yet
Jiahe countersigns
  refused wrong-role
Ops countersigns
  refused not-yet
Li signs another document
  refused wrong-document
Li signs
Li signs another document
  refused already-done
Ops countersigns
  refused not-yet
Hongda signs another document
  refused wrong-document
Hongda signs
Hongda signs another document
  refused already-done

# What the two agree beside the contract: who, then how much
Jiahe registers a further agreement of 0
  refused not-yours
Ops registers a further agreement of 0
  refused wrong-role
Li registers a further agreement of 0
  refused out-of-range
Ops countersigns
Ops countersigns
  refused wrong-state
Li signs another document
  refused wrong-state
