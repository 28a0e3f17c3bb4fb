public import CEL
public import LegalTime

/// The functions of the catalogue's own, `tb.*`, over integers, lists and dates.
public enum CatalogueFunctions {
  /// All of them; working days are counted by the calendar given here.
  public static func all(calendar: WorkCalendar) -> [Function] {
    numbers + lists + dates + [workingDays(calendar)]
  }

  static let numbers = [
    function("tb.yuan", [.int], .int) { arguments in
      .int(try product(try integer(arguments, 0), 100, "tb.yuan"))
    },
    function("tb.percent", [.int, .int], .int) { arguments in
      let scaled = try product(try integer(arguments, 0), try integer(arguments, 1), "tb.percent")
      let (raised, overflow) = scaled.addingReportingOverflow(50)
      if overflow { throw tooLarge("tb.percent") }
      return .int(raised >= 0 ? raised / 100 : (raised - 99) / 100)
    },
    Function(name: "tb.min", overloads: pairs) { arguments in
      try ordered(arguments, "tb.min").smaller
    },
    Function(name: "tb.max", overloads: pairs) { arguments in
      try ordered(arguments, "tb.max").larger
    },
  ]

  static let lists = [
    function("tb.sum", [.list(.int)], .int) { arguments in
      var total: Int64 = 0
      for element in arguments.first?.listValue ?? [] {
        guard let number = element.intValue else {
          throw EvaluationFault(.invalidArgument, "tb.sum 只加整数，列表里有 \(element)")
        }
        let (sum, overflow) = total.addingReportingOverflow(number)
        if overflow { throw tooLarge("tb.sum") }
        total = sum
      }
      return .int(total)
    },
    function("tb.unique", [.list(.dyn)], .list(.dyn)) { arguments in
      var kept: [Value] = []
      for element in arguments.first?.listValue ?? [] where !kept.contains(element) {
        kept.append(element)
      }
      return .list(kept)
    },
  ]

  static let dates = [
    function("tb.date", [.string], .timestamp) { arguments in
      let text = arguments.first?.stringValue ?? ""
      guard let date = BusinessDate(text), let value = date.celValue else {
        throw EvaluationFault(.invalidArgument, "tb.date 读不懂“\(text)”，写成 '2025-01-31'")
      }
      return value
    },
    function("tb.days", [.timestamp, .timestamp], .int) { arguments in
      .int(Int64(try date(arguments, 0).distance(to: try date(arguments, 1))))
    },
    function("tb.months", [.timestamp, .timestamp], .int) { arguments in
      let (start, end) = (try date(arguments, 0), try date(arguments, 1))
      return .int(Int64(start <= end ? months(start, end) : -months(end, start)))
    },
    function("tb.age", [.timestamp, .timestamp], .int) { arguments in
      let (born, day) = (try date(arguments, 0), try date(arguments, 1))
      guard born <= day else {
        throw EvaluationFault(.invalidArgument, "tb.age 的出生日期 \(born) 晚于 \(day)")
      }
      return .int(Int64(months(born, day) / 12))
    },
  ]

  /// Working days after the first day, up to and with the second.
  static func workingDays(_ calendar: WorkCalendar) -> Function {
    function("tb.workingDays", [.timestamp, .timestamp], .int) { arguments in
      let (start, end) = (try date(arguments, 0), try date(arguments, 1))
      guard calendar.covers(start), calendar.covers(end) else {
        throw EvaluationFault(.outOfRange, "tb.workingDays 的日期 \(start)、\(end) 超出日历范围")
      }
      return .int(
        Int64(
          start <= end
            ? calendar.workingDays(after: start, through: end)
            : -calendar.workingDays(after: end, through: start)))
    }
  }

  /// Full months from one day to a later one, by corresponding days (民法典 art. 202).
  private static func months(_ start: BusinessDate, _ end: BusinessDate) -> Int {
    let (from, until) = (start.components, end.components)
    let count = (until.year - from.year) * 12 + until.month - from.month
    return start.adding(months: count) <= end ? count : count - 1
  }

  private static let pairs = [
    Function.Overload(parameters: [.int, .int], result: .int),
    Function.Overload(parameters: [.timestamp, .timestamp], result: .timestamp),
  ]

  private static func function(
    _ name: String, _ parameters: [CELType], _ result: CELType,
    body: @escaping @Sendable ([Value]) throws -> Value
  ) -> Function {
    Function(
      name: name, overloads: [Function.Overload(parameters: parameters, result: result)],
      body: body)
  }

  private static func ordered(
    _ arguments: [Value], _ name: String
  ) throws -> (smaller: Value, larger: Value) {
    guard arguments.count == 2 else { throw EvaluationFault(.invalidArgument, "\(name) 要两个值") }
    let (left, right) = (arguments[0], arguments[1])
    let isOrdered: Bool
    switch (left, right) {
    case (.int(let first), .int(let second)): isOrdered = first <= second
    case (.timestamp(let first), .timestamp(let second)): isOrdered = first <= second
    default: throw EvaluationFault(.invalidArgument, "\(name) 只比两个整数或两个日期")
    }
    return isOrdered ? (left, right) : (right, left)
  }

  private static func integer(_ arguments: [Value], _ place: Int) throws -> Int64 {
    guard place < arguments.count, let number = arguments[place].intValue else {
      throw EvaluationFault(.invalidArgument, "第\(place + 1)个参数应是整数")
    }
    return number
  }

  private static func date(_ arguments: [Value], _ place: Int) throws -> BusinessDate {
    guard place < arguments.count, let instant = arguments[place].timestampValue,
      let date = BusinessDate(celValue: instant)
    else { throw EvaluationFault(.invalidArgument, "第\(place + 1)个参数应是日期") }
    return date
  }

  private static func product(_ left: Int64, _ right: Int64, _ name: String) throws -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw tooLarge(name) }
    return product
  }

  private static func tooLarge(_ name: String) -> EvaluationFault {
    EvaluationFault(.overflow, "\(name) 的结果超出范围")
  }
}

extension BusinessDate {
  /// The date in expressions: a timestamp at midnight UTC; `nil` outside years 1 to 9999.
  public var celValue: Value? {
    let (year, month, day) = components
    return TimestampValue(year: year, month: month, day: day).map(Value.timestamp)
  }

  /// The date of a timestamp in an expression, read in UTC.
  public init?(celValue: TimestampValue) {
    let (year, month, day) = celValue.utcDate
    self.init(year: year, month: month, day: day)
  }
}
