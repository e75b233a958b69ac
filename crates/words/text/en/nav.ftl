# nav
