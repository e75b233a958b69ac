# 导航。
nav-prices = 价格参考
nav-firms = 装修公司
nav-balance = 余额
