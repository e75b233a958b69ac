# page-common
