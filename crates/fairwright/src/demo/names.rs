//! The names of the demo's town: made up, and recognisably so. What it is not: anybody.

/// Family names and given names of owners and supervisors.
pub(crate) const FAMILY: [&str; 24] = [
    "李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗", "梁", "宋", "郑", "谢",
];
/// Given names.
pub(crate) const GIVEN: [&str; 24] = [
    "晓雯", "建国", "丽华", "志强", "佳怡", "国栋", "敏", "海涛", "雨桐", "文博", "静", "立新", "婷婷",
    "俊杰", "秀英", "明远", "思源", "玉兰", "浩然", "春梅", "子轩", "慧", "永康", "晨曦",
];
/// First parts of firms' names.
pub(crate) const FIRM_HEAD: [&str; 20] = [
    "宏达", "安居", "匠心", "百合", "金诺", "东方", "新筑", "和家", "明筑", "瑞祥", "良工", "绿苑", "铭品",
    "祥云", "恒信", "悦居", "大匠", "至善", "春晖", "方圆",
];
/// Second parts.
pub(crate) const FIRM_TAIL: [&str; 3] = ["装饰", "装修工程", "空间设计"];
/// Housing estates.
pub(crate) const ESTATES: [&str; 16] = [
    "梧桐里",
    "滨江花园",
    "翠湖天地",
    "阳光新城",
    "紫荆苑",
    "金色家园",
    "云锦东方",
    "书香门第",
    "兰亭雅苑",
    "康桥水岸",
    "枫林绿洲",
    "华府新苑",
    "锦绣江南",
    "望江名邸",
    "同德公寓",
    "和平里",
];
/// What owners of new flats wish for.
pub(crate) const WISHES_NEW: [&str; 5] = [
    "主卧带书房，厨房要开放式，老人同住，卫生间防滑。",
    "新房硬装，风格简单，重点是水电和防水，预算要控制住。",
    "孩子上小学，需要很多收纳，次卧要能放书桌。",
    "希望客厅通透，用环保材料，通风三个月再入住。",
    "只做硬装，家具自购，请报价写清楚品牌和型号。",
];
/// What owners of old flats wish for.
pub(crate) const WISHES_OLD: [&str; 4] = [
    "老房翻新，厨卫全拆，墙面有裂缝，想换全屋水管。",
    "住了十五年，电路老化，空调和厨房要单独回路。",
    "卫生间漏过水，防水重做，楼下邻居已沟通。",
    "给父母住，改无障碍，开关降低，门槛取消。",
];
/// Districts the town lies in: three of Shanghai.
pub(crate) const DISTRICTS: [&str; 3] = ["310115", "310112", "310104"];

/// The n-th person's name: the first 576 are all different.
pub(crate) fn person(n: usize) -> String {
    format!("{}{}", FAMILY[n % 24], GIVEN[(n / 24 + n * 11) % 24])
}
