import CEL

/// Evaluations of compiled CEL conditions, on one core, against a Rust implementation called from Python.
///
/// The limit of the machine: a condition of five operators is some ten virtual calls and as many comparisons, about
/// fifty nanoseconds; twenty million a second. Python's call into the reference costs it less than half a microsecond.
struct Expressions {
  static let name = "cel"
  private static let rounds = 7

  private struct Sample {
    let name: String
    let source: String
    let variables: [String: Value]
    let json: String
    let count: Int
  }

  private static let samples = [
    Sample(
      name: "CEL: three variables compared",
      source: "capital >= 200000 && years >= 3 && kind == \"enterprise\"",
      variables: ["capital": 2_000_000, "years": 5, "kind": "enterprise"],
      json: #"{"capital": 2000000, "years": 5, "kind": "enterprise"}"#, count: 400_000),
    Sample(
      name: "CEL: fields of a form, one of a list",
      source: "form.capital >= 200000 && form.staff.exists(s, s.certified && s.years >= 3)"
        + " && size(form.address) > 0 && !(form.code in [\"x\", \"y\"])",
      variables: [
        "form": [
          "capital": 2_000_000, "address": "佛山市顺德区", "code": "z",
          "staff": [["certified": false, "years": 1], ["certified": true, "years": 5]],
        ]
      ],
      json: #"{"form": {"capital": 2000000, "address": "佛山市顺德区", "code": "z", "#
        + #""staff": [{"certified": false, "years": 1}, {"certified": true, "years": 5}]}}"#,
      count: 40_000),
  ]

  let house: House

  func run() throws -> [Line] { try Self.samples.map(line) }

  private func line(_ sample: Sample) throws -> Line {
    let types = sample.variables.mapValues { _ in CELType.dyn }
    let environment = Environment(variables: types)
    let program = try environment.compile(sample.source)
    let bindings = environment.bind(sample.variables)
    let child = try PythonChild(
      "expressions", [sample.source, sample.json, "\(sample.count)"], house: house)
    defer { child.stop() }
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<Self.rounds {
      var held = 0
      ours.append(
        try Stopwatch.seconds {
          for _ in 0..<sample.count where try program.evaluate(bindings) == true { held += 1 }
        })
      let (seconds, value) = try child.round()
      theirs.append(seconds)
      guard held == sample.count, value == 1 else {
        throw Trouble("'\(sample.source)' should hold, here and in the reference.")
      }
    }
    return Line(
      figure: sample.name, ours: .rate(Double(sample.count) / ours.median),
      referenceName: "Rust cel from Python, compiled and bound once",
      reference: .rate(Double(sample.count) / theirs.median), required: .none)
  }
}
