# page-firm
