using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ContactTracing.Generated.Tests.Redaction.Shapes;

namespace ContactTracing.Generated.Tests.Redaction;

public sealed class ClassTextTests
{
    [Fact]
    public void EveryPrintableType_IsShownInTheInvariantCulture()
    {
        var shape = new EveryType
        {
            ShownReference = Guid.Parse("0d1f7a4e-2b3c-4d5e-8f90-123456789abc"),
            ShownTypedId = new(7),
            ShownText = "text",
            ShownLetter = 'x',
            ShownFlag = true,
            ShownNumber = -1,
            ShownLong = 1_000_000,
            ShownDecimal = 1234.5m,
            ShownDouble = 0.25,
            ShownDay = DayOfWeek.Thursday,
            ShownDateTime = new DateTime(2020, 11, 19, 1, 2, 3, DateTimeKind.Utc),
            ShownInstant = new DateTimeOffset(2020, 11, 19, 1, 2, 3, TimeSpan.FromHours(1)),
            ShownDate = new DateOnly(2020, 11, 19),
            ShownTime = new TimeOnly(1, 2, 3),
            ShownDuration = TimeSpan.FromDays(88),
            ShownField = "field",
        };

        Assert.Equal(
            "EveryType { ShownReference = 0d1f7a4e-2b3c-4d5e-8f90-123456789abc, ShownTypedId = TypedId { Value = 7 }, ShownText = text, "
            + "ShownLetter = x, ShownFlag = True, ShownNumber = -1, ShownLong = 1000000, ShownDecimal = 1234.5, ShownDouble = 0.25, "
            + "ShownDay = Thursday, ShownOptionalDay = , ShownDateTime = 2020-11-19T01:02:03.0000000Z, "
            + "ShownInstant = 2020-11-19T01:02:03.0000000+01:00, ShownDate = 2020-11-19, ShownTime = 01:02:03.0000000, "
            + "ShownDuration = 88.00:00:00, ShownField = field, "
            + string.Join(", ", SecretNames.Select(n => n + " = [redacted]")) + " }",
            InFrench(shape.ToString));
    }

    [Fact]
    public void InheritedMembers_ComeFirst() =>
        Assert.Equal(
            "Patient { ShownId = 1, SecretName = [redacted], ShownWard = A }",
            new Patient { ShownId = 1, SecretName = "TopSecret", ShownWard = "A" }.ToString());

    [Fact]
    public void BaseThatDiscloses_IsNotCalled() =>
        Assert.Equal(
            "RedactedDerived { ShownBaseId = 1, SecretBase = [redacted], SecretOwn = [redacted] }",
            new RedactedDerived { ShownBaseId = 1, SecretBase = "TopSecret", SecretOwn = "TopSecret" }.ToString());

    [Fact]
    public void ComputedAndOverridableMembers_AreNeverRun() =>
        Assert.Equal(
            "Computing { SecretSource = [redacted], Overridable = [redacted] }",
            new Computing { SecretSource = "TopSecret", Overridable = "shown nowhere" }.ToString());

    [Fact]
    public void Override_ThatComputes_IsNotRun() =>
        Assert.DoesNotContain("TopSecret", new Overriding { SecretSource = "TopSecret" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void SealedOverride_IsShown() =>
        Assert.Contains("ShownByNobody = text", new SealedVirtual { ShownByNobody = "text" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void ClassifiedMember_ThatHidesAPlainOne_IsNotRead() =>
        Assert.Equal("Hiding { Note = [redacted] }", new Hiding { Note = "TopSecret" }.ToString());

    [Fact]
    public void ImplementationOfAClassifiedInterfaceMember_IsRedacted() =>
        Assert.Equal("Implementing { ShownId = 1, Finding = [redacted] }", new Implementing { ShownId = 1, Finding = "TopSecret" }.ToString());

    [Fact]
    public void TypeWithoutPublicState_ShowsItsName() => Assert.Equal("Empty { }", new Empty().ToString());

    [Fact]
    public void ObsoleteMembers_AreReadWhereThatCompiles()
    {
#pragma warning disable CS0612, CS0618 // The shape has obsolete members.
        Assert.Equal(
            "ObsoleteMembers { ShownOld = 1, SecretGone = [redacted], SecretNew = [redacted], SecretSymptoms = [redacted] }",
            new ObsoleteMembers { ShownOld = 1 }.ToString());
        Assert.Equal("ObsoleteType { ShownId = 0, SecretSymptoms = [redacted] }", new ObsoleteType().ToString());
#pragma warning restore CS0612, CS0618
    }

    [Fact]
    public void PartsInSeveralFiles_GiveOneText() =>
        Assert.Contains("ShownId = 1", new SeveralFiles { ShownId = 1 }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void OwnToString_Stays() => Assert.Equal("own", new OwnText().ToString());

    [Fact]
    public void OwnToString_IsNotWhatTheDebuggerShows() => Assert.Equal("OwnText", RedactedDisplay(typeof(OwnText)));

    [Fact]
    public void OwnOverload_DoesNotStandInTheWay() =>
        Assert.Equal("OwnOverload { ShownId = 1, SecretSymptoms = [redacted] }", new OwnOverload { ShownId = 1 }.ToString());

    [Fact]
    public void OwnDebuggerDisplay_Stays() => Assert.Equal("own {Id}", RedactedDisplay(typeof(OwnDisplay)));

    [Fact]
    public void SealedBase_KeepsItsText()
    {
        Assert.Equal("sealed", new UnderSealedText().ToString());
        Assert.Equal("UnderSealedText", RedactedDisplay(typeof(UnderSealedText)));
    }

    [Fact]
    public void AbstractBase_IsImplemented() =>
        Assert.Equal("UnderAbstractText { ShownId = 1, SecretSymptoms = [redacted] }", new UnderAbstractText { ShownId = 1 }.ToString());

    private static IEnumerable<string> SecretNames =>
    [
        "SecretText", "SecretOutcome", "SecretOptionalOutcome", "SecretNumber", "SecretLong", "SecretDecimal", "SecretDateTime", "SecretInstant",
        "SecretDate", "SecretGuid", "SecretArray", "SecretList", "SecretMap", "SecretField", "SecretObject",
    ];

    private static string RedactedDisplay(Type type) => type.GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false).Single().Value;

    private static string InFrench(Func<string> text)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
