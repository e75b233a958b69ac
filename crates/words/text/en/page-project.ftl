# The project page: parts that every role's panels share.
project-prove-first = Confirm it is you, then: { $act }
project-prove-why = This moves money or signs something. One confirmation holds for ten minutes, and you come back here.
project-file-photo = Photos
project-file-plan = Floor plan or drawing
project-file-delivery = Delivery note or label
project-file-as-built = As-built plan of pipes and wires
project-file-manual = Manuals
project-file-warranty-certificate = Warranty certificate
project-file-document = Paper
