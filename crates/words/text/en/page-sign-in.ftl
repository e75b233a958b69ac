# page-sign-in
