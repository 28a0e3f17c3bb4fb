public import Casework

/// One stored act as an audit reads it: the payload is left as the octets that were stored.
public struct ChainLink: Sendable {
  /// The place among all acts.
  public var position: Int64
  /// The act; its payload is not looked at.
  public var act: Act
  /// The payload's stored octets.
  public var payload: [UInt8]
  /// The stored hash of the act before it.
  public var previous: ChainHash
  /// The stored hash.
  public var hash: ChainHash

  /// Makes a link.
  public init(
    position: Int64, act: Act, payload: [UInt8], previous: ChainHash, hash: ChainHash
  ) {
    self.position = position
    self.act = act
    self.payload = payload
    self.previous = previous
    self.hash = hash
  }
}

/// Recomputes chains and says what was done to the first act that is not as it was written.
public struct ChainAudit {
  private let digester = Digester()

  /// Makes an audit.
  public init() {}

  /// The first thing wrong with a case's chain; `nil` when it is as it was written.
  ///
  /// - Parameters:
  ///   - links: the stored acts of one case by number, then position.
  ///   - head: how many acts the case had and the last one's hash, as recorded beside the acts.
  public func examine(
    _ id: CaseID, _ links: [ChainLink], head: (actCount: Int, hash: ChainHash)?
  ) -> Tampering? {
    var expected = ChainHash.origin
    var lastPosition: Int64 = 0
    for (place, link) in links.enumerated() {
      guard link.act.number == place + 1, link.previous == expected, isSound(link) else {
        return diagnose(id, links, at: place, expected: expected, head: head?.hash)
      }
      guard link.position > lastPosition else {
        return Tampering(.reordered, caseID: id, number: place + 1, position: link.position)
      }
      expected = link.hash
      lastPosition = link.position
    }
    guard let head else { return nil }
    if links.count < head.actCount {
      return Tampering(.removed, caseID: id, number: links.count + 1, position: nil)
    }
    if links.count > head.actCount {
      let extra = links[head.actCount]
      return Tampering(
        .inserted, caseID: id, number: extra.act.number, position: extra.position)
    }
    if expected != head.hash {
      return Tampering(.altered, caseID: id, number: links.count, position: links.last?.position)
    }
    return nil
  }

  private func isSound(_ link: ChainLink) -> Bool { recompute(link) == link.hash }

  private func recompute(_ link: ChainLink, number: Int? = nil) -> ChainHash {
    var act = link.act
    if let number { act.number = number }
    let octets = link.payload.withUnsafeBytes { CanonicalAct.octets(of: act, payload: $0) }
    return octets.withUnsafeBytes { digester.link(link.previous, $0) }
  }

  /// Tells apart what can be done to a chain, by which links still fit each other.
  private func diagnose(
    _ id: CaseID, _ links: [ChainLink], at place: Int, expected: ChainHash, head: ChainHash?
  ) -> Tampering {
    let link = links[place]
    let number = place + 1
    let isSound = isSound(link)
    let wasMoved = wasMoved(link, among: links.count)
    if place > 0, wasMoved || isSound, link.previous == links[place - 1].previous {
      // Two acts follow the same one: that from which the chain goes on was there first.
      let before = links[place - 1]
      let isGenuine = links.contains { $0.previous == link.hash } || head == link.hash
      let forged = isGenuine ? before : link
      return Tampering(
        .inserted, caseID: id, number: forged.act.number, position: forged.position)
    }
    if wasMoved {
      let isPredecessorThere =
        link.previous == .origin || links.contains { $0.hash == link.previous }
      return isPredecessorThere
        ? Tampering(.reordered, caseID: id, number: link.act.number, position: link.position)
        : Tampering(.removed, caseID: id, number: number, position: nil)
    }
    if isInserted(links, at: place, expected: expected) {
      return Tampering(.inserted, caseID: id, number: link.act.number, position: link.position)
    }
    if link.act.number > number {
      return Tampering(.removed, caseID: id, number: number, position: nil)
    }
    if isSound, link.previous != expected, place > 0 {
      // The link is whole and remembers another act before it than the one that stands there.
      let before = links[place - 1]
      return Tampering(
        .altered, caseID: id, number: before.act.number, position: before.position)
    }
    return Tampering(.altered, caseID: id, number: link.act.number, position: link.position)
  }

  /// Whether the act is whole but for its number, which was another.
  private func wasMoved(_ link: ChainLink, among count: Int) -> Bool {
    guard !isSound(link) else { return false }
    return (1...count + 1).contains { number in
      number != link.act.number && recompute(link, number: number) == link.hash
    }
  }

  /// Whether the chain goes on past this link as if it were not there.
  private func isInserted(_ links: [ChainLink], at place: Int, expected: ChainHash) -> Bool {
    let link = links[place]
    if place > 0, links[place - 1].act.number == link.act.number, link.previous != expected {
      return true
    }
    guard links.indices.contains(place + 1) else { return false }
    let next = links[place + 1]
    return next.previous == expected && next.previous != link.hash && link.previous == expected
      && (isSound(next) || wasMoved(next, among: links.count))
  }
}
