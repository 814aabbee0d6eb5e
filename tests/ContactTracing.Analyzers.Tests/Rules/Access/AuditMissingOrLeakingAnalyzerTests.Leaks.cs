using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AuditMissingOrLeakingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3005: classified data in the audit trail.</summary>
public sealed partial class AuditMissingOrLeakingAnalyzerTests
{
    private const string Record =
        """
        global using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public class IndexCase
        {
            [Pseudonym] public Guid Id { get; init; }

            public RecordReference Reference { get; init; }

            [HealthData(HealthCategory.Symptoms)] public string? Symptoms { get; init; }

            [HealthData(HealthCategory.TestResult)] public bool IsPositive { get; init; }

            [IdentityData(IdentityKind.NationalIdentifier)] public Guid NationalId { get; init; }

            [IdentityData(IdentityKind.Name)] public string Name { get; init; } = "";

            public string Ward { get; init; } = "";

            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
        }

        public enum Reason { Call, Letter }

        public record Slip([property: HealthData] string Symptoms);

        public class Nurse { [IdentityData] public string Rpps { get; init; } = ""; }
        """;

    private static Task Leaks(string source, params Expectation[] expected) => Verify.Analyzer(new TestProject(source, Record), expected);

    private static Task Leaks(string record, string source, params Expectation[] expected) => Verify.Analyzer(new TestProject(source, record), expected);

    private static string Asking(string statement, string members = "") => $$"""
        class Desk(AccessGuard guard, AccessPath path, IAuditStore audit)
        {
            private string why = "";

            void Ask(IndexCase c, Slip slip, Reason reason, Nurse nurse, DateTimeOffset now) { {{statement}} }

            {{members}}
        }
        """;

    [Theory]
    [InlineData("guard.Grant(path, new AccessRequest { Justification = [|c.Symptoms|] });")]
    [InlineData("guard.Grant(path, new() { Justification = $\"asked because of {[|c.Symptoms|]}\" });")]
    [InlineData("guard.Grant(path, new() { Justification = \"result: \" + ([|c.IsPositive|] ? \"bad\" : \"good\") });")]
    [InlineData("guard.Grant(path, new() { BreakGlassReason = [|c.Name|] });")]
    [InlineData("audit.Append(new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, [|c.Name|]));")]
    [InlineData("audit.Append(new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, \"case\") { Justification = [|c.Name|] });")]
    [InlineData("audit.Append(new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, \"case\") with { Justification = [|c.Name|] });")]
    [InlineData("audit.Append(new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, \"case\") { Reference = RecordReference.Of([|c.NationalId|]) });")]
    [InlineData("RecordReference.OrNone([|c.NationalId|]);")]
    [InlineData("new AccessPath([|c.Name|], \"calls the person every day\", [TracingPurpose.GuidanceAndFollowUp]);")]
    [InlineData("guard.Grant(path, new() { Justification = $\"{[|slip|]}\" });")]
    [InlineData("new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, \"case\") { Categories = [|c.IsPositive|] ? DataCategories.All : DataCategories.None }.ToString();")]
    public Task ClassifiedDataInAnEntry_Reports(string statement) => Leaks(Asking(statement));

    [Theory]
    [InlineData("guard.Grant(path, new() { Justification = reason.ToString() });")]
    [InlineData("guard.Grant(path, new() { Justification = $\"call about {c.Id} of ward {c.Ward}\" });")]
    [InlineData("guard.Grant(path, new() { Justification = nameof(c.Symptoms) });")]
    [InlineData("audit.Append(new AuditEntry(now, AuditOperation.Consult, AccessOutcome.Permitted, nameof(IndexCase)) { Reference = c.Reference, ActorId = nurse.Rpps });")]
    [InlineData("audit.Append(new AuditEntry(c.CollectedAt, AuditOperation.Consult, AccessOutcome.Permitted, \"case\") { Reference = RecordReference.Of(c.Id) });")]
    [InlineData("if (c.IsPositive) guard.Grant(path, new() { Justification = \"tell the person the result\" });")]
    [InlineData("var text = c.Symptoms; text = \"asked every day\"; guard.Grant(path, new() { Justification = text });")]
    [InlineData("Console.WriteLine(path.Name + now);")]
    public Task ReasonOrReference_DoesNotReport(string statement) => Leaks(Asking(statement));

    [Fact]
    public Task Helper_IsReportedAtTheCall_AndItsPathIsShown() => Leaks(
        Record.Replace("string? Symptoms", "string? {|#2:Symptoms|}", StringComparison.Ordinal),
        Asking("Request({|#0:c.Symptoms|}!);", "AccessRequest Request(string text) => Made(text.Trim()); static AccessRequest Made(string text) => new() { Justification = {|#1:text|} };"),
        Expect(0).From(2).From(1)
            .Message("'IndexCase.Symptoms', health data, goes into the audit trail by 'AccessRequest.Justification', which outlives the record and is read by others (S8, S24); say why the data is needed and not what it says, and name the record by 'IndexCase.Reference'")
            .Message("« IndexCase.Symptoms », une donnée de santé, entre dans le journal des accès par « AccessRequest.Justification », qui survit à l’enregistrement et que d’autres lisent (S8, S24) ; dites pourquoi la donnée est nécessaire et non ce qu’elle dit, et nommez l’enregistrement par « IndexCase.Reference »", "fr"));

    [Fact]
    public Task Field_IsFollowed() => Leaks(Asking("why = c.Symptoms!;", "AccessRequest Later() => new() { Justification = [|why|] };"));

    [Fact]
    public Task DataInALogAndInTheTrail_IsReportedForTheTrail() => Leaks(Asking(
        "Note([|c.Symptoms|]!);", "AccessRequest Note(string text) { Console.WriteLine(text); return new() { Justification = text }; }"));

    [Fact]
    public Task RowOfTheTeam_IsASinkToo() => Verify.Analyzer(new TestProject(
        """
        namespace Hospital { public interface IJournal { void Write(string text); } }
        class Desk { void Ask(IndexCase c, Hospital.IJournal journal) => journal.Write([|c.Symptoms|]!); }
        """,
        Record)
    {
        AdditionalFiles = [("hospital.dataflow.txt", "sink | M:Hospital.IJournal.Write(System.String) | args | audit")],
    });
}
