using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Access.AuditMissingOrLeakingAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Access.AuditMissingOrLeakingCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

public sealed class AuditMissingOrLeakingCodeFixTests
{
    private static string Desk(string type, string statements) => $$"""
        using ContactTracing.DataProtection;

        public class WithReference
        {
            public RecordReference Reference { get; init; }
            [IdentityData] public Guid NationalId { get; init; }
            [IdentityData] public string Name { get; init; } = "";
            [HealthData] public double Temperature { get; init; }
        }

        public class WithPseudonym
        {
            [Pseudonym] public Guid Id { get; init; }
            [IdentityData] public Guid NationalId { get; init; }
            [IdentityData] public string Name { get; init; } = "";
            [HealthData] public double Temperature { get; init; }
        }

        public class WithNone
        {
            [IdentityData] public Guid NationalId { get; init; }
        }

        class Desk(AuditEntry entry)
        {
            object[] Ask({{type}} c)
            {
                return
                [
                    {{statements}}
                ];
            }
        }
        """;

    [Fact]
    public Task Data_IsReplacedByTheReferenceOfTheRecord() => Verify.CodeFix(
        Desk("WithReference", """
            RecordReference.Of([|c.NationalId|]),
                        entry with { Reference = RecordReference.OrNone([|c.NationalId|]) },
                        new AccessRequest { Justification = $"asks {[|c.Name|]} of {[|c.Temperature|]:F1}" },
                        new AccessRequest { BreakGlassReason = [|c.Name|] },
            """),
        Desk("WithReference", """
            c.Reference,
                        entry with { Reference = c.Reference },
                        new AccessRequest { Justification = $"asks {c.Reference} of {c.Reference}" },
                        new AccessRequest { BreakGlassReason = c.Reference.ToString() },
            """));

    [Fact]
    public Task Data_IsReplacedByThePseudonym_WhereNoReferenceIsStored() => Verify.CodeFix(
        Desk("WithPseudonym", """
            RecordReference.Of([|c.NationalId|]),
                        new AccessRequest { Justification = "asks " + [|c.Name|] },
            """),
        Desk("WithPseudonym", """
            RecordReference.Of(c.Id),
                        new AccessRequest { Justification = "asks " + c.Id },
            """));

    [Fact]
    public Task RecordWithoutEither_HasNoFix() => Verify.NoCodeFix(Desk("WithNone", "RecordReference.Of([|c.NationalId|])"));
}
