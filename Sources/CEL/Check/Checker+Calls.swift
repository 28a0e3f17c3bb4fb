extension Checker {
  /// `target.name(…)`: a function in a namespace when the target spells one, else a method.
  mutating func method(
    _ expression: Expression, _ name: String, _ target: Expression, _ arguments: [Expression]
  ) throws(CompileFault) -> Checked {
    if let path = target.path, path.isRooted || !isLocal(path.names[0]) {
      let prefix = path.names.joined(separator: ".")
      let full = "\(prefix).\(name)"
      if environment.functionsByName[full] != nil {
        return try call(expression, full, isMethod: false, arguments)
      }
      let siblings = environment.functionsByName.keys.filter { $0.hasPrefix(prefix + ".") }
      if !isDynamic, environment.variables[prefix] == nil, !siblings.isEmpty {
        throw unknownFunction(expression, full, siblings)
      }
    }
    return try call(expression, name, isMethod: true, [target] + arguments)
  }

  mutating func call(
    _ expression: Expression, _ name: String, isMethod: Bool, _ arguments: [Expression]
  ) throws(CompileFault) -> Checked {
    var checked: [Checked] = []
    for argument in arguments { checked.append(try check(argument)) }
    let named = environment.functionsByName[name] ?? []
    let callable = named.filter { $0.overloads.contains { $0.isMethod == isMethod } }
    guard !callable.isEmpty else {
      if isDynamic { return made(expression, .fault(.unknownFunction, "没有函数 \(name)"), .dyn) }
      let known = environment.functionsByName.filter { entry in
        entry.value.contains { $0.overloads.contains { $0.isMethod == isMethod } }
      }
      throw unknownFunction(expression, name, Array(known.keys), existsOtherwise: !named.isEmpty)
    }
    let types = checked.map(\.type)
    var candidates = Self.candidates(callable, isMethod) { $0.accepts(types) }
    if candidates.isEmpty {
      guard isDynamic else { throw noOverload(expression, name, callable, isMethod, types) }
      candidates = Self.candidates(callable, isMethod) { $0.parameters.count == types.count }
    }
    let results = candidates.flatMap { $0.overloads.map(\.result) }
    let type = results.dropFirst().reduce(results.first ?? .dyn) { $0.joined(with: $1) }
    return made(expression, .call(name, candidates, checked), type)
  }

  private static func candidates(
    _ functions: [Function], _ isMethod: Bool, _ fits: (Function.Overload) -> Bool
  ) -> [Checked.Candidate] {
    functions.compactMap { function in
      let overloads = function.overloads.filter { $0.isMethod == isMethod && fits($0) }
      return overloads.isEmpty
        ? nil : Checked.Candidate(function: function, overloads: overloads)
    }
  }

  private func unknownFunction(
    _ expression: Expression, _ name: String, _ known: [String], existsOtherwise: Bool = false
  ) -> CompileFault {
    var remedy = "看看函数名有没有写错"
    if existsOtherwise {
      remedy = "\(name) 换一种写法：函数写 \(name)(x)，方法写 x.\(name)()"
    } else if let nearest = NearestName.of(name, among: known) {
      remedy = "改成 \(nearest)"
    } else if let dot = name.lastIndex(of: "."), !known.isEmpty {
      let names = known.filter { $0.hasPrefix(name[..<dot]) }.sorted()
      remedy = "可用的有 \(names.joined(separator: "、"))"
    }
    return fault("没有函数 \(name)", expression, remedy)
  }

  private func noOverload(
    _ expression: Expression, _ name: String, _ functions: [Function], _ isMethod: Bool,
    _ types: [CELType]
  ) -> CompileFault {
    func shown(_ types: [CELType]) -> String {
      let texts = types.map(\.description)
      return isMethod
        ? "\(texts.first ?? "").\(name)(\(texts.dropFirst().joined(separator: ", ")))"
        : "\(name)(\(texts.joined(separator: ", ")))"
    }
    let known = functions.flatMap(\.overloads).filter { $0.isMethod == isMethod }
    return fault(
      "没有这种调用：\(shown(types))", expression,
      "可以写 \(known.prefix(6).map { shown($0.parameters) }.joined(separator: "、"))")
  }
}
