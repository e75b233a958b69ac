# page-error
