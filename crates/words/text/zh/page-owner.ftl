# page-owner
