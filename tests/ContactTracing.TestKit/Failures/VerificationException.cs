using Xunit.Sdk;

namespace ContactTracing.TestKit.Failures;

/// <summary>What is under test does not do what the test states.</summary>
public sealed class VerificationException(string message) : XunitException(message);
