import ArgumentParser

@main
struct Tongban: AsyncParsableCommand {
  func run() async throws {}
}
