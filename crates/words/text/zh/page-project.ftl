# 项目页：各方共用的部分。
project-prove-first = 先确认是您本人，再{ $act }
project-prove-why = 这一步会动用资金或构成签字。确认一次，十分钟内有效，确认后回到这里。
project-file-photo = 照片
project-file-plan = 户型图或图纸
project-file-delivery = 送货单或标签
project-file-as-built = 水电隐蔽工程竣工图
project-file-manual = 使用说明书
project-file-warranty-certificate = 保修单
project-file-document = 文件
