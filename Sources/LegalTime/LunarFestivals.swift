/// The days of 1990 to 2100 on which the lunar festivals and 清明 fall (GB/T 33661).
enum LunarFestivals {
  static let years = 1990...2100

  /// 春节, the first day of the first lunar month.
  static func springFestival(_ year: Int) -> BusinessDate? {
    date(year, springFestivalDays)
  }

  /// 端午, the fifth day of the fifth lunar month.
  static func dragonBoat(_ year: Int) -> BusinessDate? {
    date(year, dragonBoatDays)
  }

  /// 中秋, the fifteenth day of the eighth lunar month.
  static func midAutumn(_ year: Int) -> BusinessDate? {
    date(year, midAutumnDays)
  }

  /// 清明, the day the sun's longitude reaches 15°, by the usual rule in whole numbers.
  static func pureBrightness(_ year: Int) -> BusinessDate? {
    guard (2000...2100).contains(year) else { return nil }
    let offset = year - 2000
    // 2100 is not a leap year, which the rule does not know.
    let day = year == 2100 ? 5 : (2422 * offset + 48_100) / 10_000 - offset / 4
    return BusinessDate(year: year, month: 4, day: day)
  }

  private static func date(_ year: Int, _ days: [Int16]) -> BusinessDate? {
    guard years.contains(year), let first = BusinessDate(year: year, month: 1, day: 1) else {
      return nil
    }
    return first.adding(days: Int(days[year - years.lowerBound]) - 1)
  }

  // Days of the year, ten years to a row from 1990.
  private static let springFestivalDays: [Int16] = [
    27, 46, 35, 23, 41, 31, 50, 38, 28, 47,
    36, 24, 43, 32, 22, 40, 29, 49, 38, 26,
    45, 34, 23, 41, 31, 50, 39, 28, 47, 36,
    25, 43, 32, 22, 41, 29, 48, 37, 26, 44,
    34, 23, 42, 31, 50, 39, 28, 46, 35, 24,
    43, 32, 22, 41, 30, 48, 37, 26, 45, 33,
    23, 42, 32, 50, 39, 28, 46, 35, 24, 43,
    33, 21, 40, 29, 48, 36, 26, 45, 34, 23,
    42, 31, 50, 38, 27, 46, 36, 24, 43, 33,
    22, 40, 29, 48, 37, 26, 45, 34, 24, 41,
    30, 49, 38, 27, 46, 36, 25, 43, 32, 21,
    40,
  ]

  private static let dragonBoatDays: [Int16] = [
    148, 167, 157, 175, 164, 153, 172, 160, 150, 169,
    158, 176, 166, 155, 174, 162, 151, 170, 160, 148,
    167, 157, 175, 163, 153, 171, 161, 150, 169, 158,
    177, 165, 154, 173, 162, 151, 170, 160, 149, 167,
    156, 175, 164, 152, 171, 161, 151, 169, 158, 147,
    166, 154, 173, 162, 152, 170, 159, 149, 167, 155,
    174, 164, 153, 171, 161, 150, 169, 157, 176, 165,
    155, 173, 162, 152, 171, 159, 148, 167, 156, 174,
    164, 153, 172, 161, 150, 168, 158, 175, 165, 155,
    174, 162, 152, 170, 159, 147, 166, 156, 175, 164,
    153, 172, 161, 149, 168, 157, 176, 165, 155, 174,
    163,
  ]

  private static let midAutumnDays: [Int16] = [
    276, 265, 255, 273, 263, 252, 271, 259, 278, 267,
    256, 274, 264, 254, 272, 261, 279, 268, 258, 276,
    265, 255, 274, 262, 251, 270, 259, 277, 267, 256,
    275, 264, 253, 272, 261, 279, 268, 258, 277, 265,
    255, 274, 263, 251, 270, 259, 278, 267, 256, 275,
    264, 253, 271, 260, 279, 268, 258, 277, 266, 254,
    273, 262, 251, 269, 259, 278, 268, 256, 275, 264,
    253, 271, 260, 279, 269, 258, 276, 266, 255, 272,
    262, 251, 270, 259, 278, 267, 256, 274, 263, 253,
    272, 260, 279, 269, 258, 276, 265, 254, 273, 261,
    251, 270, 260, 278, 267, 256, 274, 263, 252, 272,
    261,
  ]
}
