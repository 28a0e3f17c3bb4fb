import Glibc

/// One kept-open HTTP/1.1 connection to this machine, asking one thing at a time.
final class Loopback {
  private let descriptor: Int32
  private let cookie: String
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)

  init(port: Int, cookie: String) throws(Trouble) {
    self.cookie = cookie
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let answer = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard answer == 0 else {
      throw Trouble("no connection to the server on port \(port): is the loopback interface up?")
    }
    var one: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(descriptor) }

  /// Asks for a path and reads the whole answer; how many octets its body has.
  func get(_ path: String) throws(Trouble) -> Int {
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookie)\r\n\r\n".utf8)
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count
    else { throw Trouble("the server closed the connection.") }
    var count = 0
    while true {
      count += try receive(at: count)
      guard let head = Self.headEnd(buffer, count) else { continue }
      let text = String(decoding: buffer[..<head], as: UTF8.self)
      guard text.hasPrefix("HTTP/1.1 200") else {
        throw Trouble("\(path) answered \(text.prefix { $0 != "\r" }).")
      }
      let length = try Self.length(text)
      while count < head + length { count += try receive(at: count) }
      return length
    }
  }

  private func receive(at offset: Int) throws(Trouble) -> Int {
    if offset == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let room = buffer.count - offset
    let got = buffer.withUnsafeMutableBytes { bytes in
      recv(descriptor, bytes.baseAddress?.advanced(by: offset), room, 0)
    }
    guard got > 0 else { throw Trouble("the server closed the connection.") }
    return got
  }

  private static func headEnd(_ buffer: [UInt8], _ count: Int) -> Int? {
    guard count >= 4 else { return nil }
    for place in 0...(count - 4)
    where buffer[place] == 13 && buffer[place + 1] == 10 && buffer[place + 2] == 13
      && buffer[place + 3] == 10
    {
      return place + 4
    }
    return nil
  }

  private static func length(_ head: String) throws(Trouble) -> Int {
    for line in head.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length",
        let length = Int(parts[1].filter { $0 != " " })
      {
        return length
      }
    }
    throw Trouble("the server's answer has no Content-Length.")
  }
}
