# Navigation.
nav-prices = Price guide
nav-firms = Firms
nav-balance = Balance
