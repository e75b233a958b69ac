# page-operator
