using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Usage.UnjustifiedExceptionAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Usage;

/// <summary>CT9003: what a pragma has to say.</summary>
public sealed partial class UnjustifiedExceptionAnalyzerTests
{
    [Fact]
    public Task PragmaWithoutComment_Reports() => Verify.Analyzer(
        """
        #pragma warning disable {|#0:CT1001|}
        class IndexCase;
        """,
        Expect(0)
            .Message("'#pragma warning disable CT1001' does not say why CT1001 does not count here, so nobody can review the exception (S26). Write the reason behind it, as a comment.")
            .Message("« #pragma warning disable CT1001 » ne dit pas pourquoi CT1001 ne compte pas ici ; personne ne peut donc revoir l’exception (S26). Écrivez le motif derrière, en commentaire.", "fr"));

    [Theory]
    [InlineData("//")]
    [InlineData("// …")]
    [InlineData("// TODO")]
    [InlineData("// TODO: remove")]
    [InlineData("// CT1001")]
    [InlineData("// CT9003")]
    [InlineData("// Retention is missing")]
    [InlineData("// CT1001: Retention is missing")]
    [InlineData("// La durée de conservation manque")]
    public Task PragmaWithACommentThatIsNoReason_Reports(string comment) =>
        Verify.Analyzer($"#pragma warning disable [|CT1001|] {comment}\nclass IndexCase;");

    [Theory]
    [InlineData("// The register of the hospital keeps it")]
    [InlineData("//by design")]
    [InlineData("// Retention is missing, because the table is emptied every night")]
    [InlineData("// Retention is missing: see ADR 12")]
    public Task PragmaWithAReasonBehindIt_DoesNotReport(string comment) =>
        Verify.Analyzer($"#pragma warning disable CT1001 {comment}\nclass IndexCase;");

    [Theory]
    [InlineData("// The table is emptied every night.\n")]
    [InlineData("/* The table is emptied every night. */\n")]
    [InlineData("/* The table is\n   emptied every night. */\n")]
    [InlineData("// The table is emptied every night.\n    ")]
    [InlineData("// The table is emptied every night.\n#pragma warning disable CS1591\n")]
    [InlineData("// The table is emptied every night.\n#pragma warning disable CT1004\n")]
    public Task PragmaWithAReasonAboveIt_DoesNotReport(string above) =>
        Verify.Analyzer($"{above}#pragma warning disable CT1001\nclass IndexCase;");

    [Theory]
    [InlineData("// The table is emptied every night.\n\n")]
    [InlineData("// The table is emptied every night.\n#pragma warning restore CS1591\n")]
    [InlineData("// The table is emptied every night.\n#nullable enable\n")]
    [InlineData("/// <summary>The table is emptied every night.</summary>\n")]
    [InlineData("class Night; // The table is emptied every night.\n")]
    [InlineData("// TODO\n")]
    public Task PragmaBelowAnotherComment_Reports(string above) =>
        Verify.Analyzer($"{above}#pragma warning disable [|CT1001|]\nclass IndexCase;");

    [Fact]
    public Task PragmaAboveAComment_Reports() => Verify.Analyzer("""
        #pragma warning disable [|CT1001|]
        // An index case.
        class IndexCase;
        """);

    [Fact]
    public Task PragmaForSeveralRules_ReportsEachOfOurs() =>
        Verify.Analyzer("#pragma warning disable CS1591, [|CT1001|], CA1822, [|CT2001|]\nclass IndexCase;");

    [Fact]
    public Task PragmaForARuleOfALaterVersion_Reports() => Verify.Analyzer("#pragma warning disable [|CT8123|]\nclass IndexCase;");

    [Theory]
    [InlineData("#pragma warning disable CS1591")]
    [InlineData("#pragma warning disable CA1822, 1591")]
    [InlineData("#pragma warning disable CTCFG0001, CT100, CT10011, CTX001, ct1001")]
    [InlineData("#pragma warning restore CT1001")]
    [InlineData("#pragma warning restore")]
    [InlineData("#pragma checksum \"a.cs\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"00\"")]
    [InlineData("#nullable disable")]
    [InlineData("// #pragma warning disable CT1001")]
    public Task OtherDirective_DoesNotReport(string directive) => Verify.Analyzer($"{directive}\nclass IndexCase;");

    [Fact]
    public Task PragmaInCodeThatIsNotCompiled_DoesNotReport() => Verify.Analyzer("""
        #if NEVER
        #pragma warning disable CT1001
        #endif
        class IndexCase
        {
            const string Text = @"
        #pragma warning disable CT1001
        ";
        }
        """);

    // Whoever disables this rule, alone or with all the others, has decided; only a person can ask for the reason.
    [Theory]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning disable CT9003")]
    [InlineData("#pragma warning disable CT9003, CT1001")]
    [InlineData("#pragma warning disable CT9003 // the team reviews exceptions itself\n#pragma warning disable CT1001")]
    public Task PragmaThatDisablesTheRuleItself_DoesNotReport(string pragma) => Verify.Analyzer($"{pragma}\nclass IndexCase;");

    [Fact]
    public Task PragmaBeforeTheRuleIsDisabled_Reports() => Verify.Analyzer("""
        #pragma warning disable [|CT1001|]
        #pragma warning disable CT9003
        class IndexCase;
        """);

    [Fact]
    public Task PragmaInsideAMember_Reports() => Verify.Analyzer("""
        class Desk
        {
            void Call(string name)
            {
        #pragma warning disable [|CT2002|]
                Console.WriteLine(name);
        #pragma warning restore CT2002
            }
        }
        #pragma warning disable [|CT3001|]
        """);

    [Theory]
    [InlineData("#pragma")]
    [InlineData("#pragma warning")]
    [InlineData("#pragma warning disable CT1001,")]
    [InlineData("#pragma warning disable \"CT1001\"")]
    public Task HalfTypedPragma_Survives(string pragma) => Verify.Survives($"{pragma}\nclass IndexCase;");
}
