# page-supervisor
