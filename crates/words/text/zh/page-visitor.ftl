# page-visitor
