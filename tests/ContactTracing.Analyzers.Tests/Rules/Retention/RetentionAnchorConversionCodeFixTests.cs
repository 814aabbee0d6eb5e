using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionAnchorUnclearAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionAnchorConversionCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class RetentionAnchorConversionCodeFixTests
{
    [Theory]
    [InlineData("public DateTime [|At|] { get; init; }", "public DateTimeOffset At { get; init; }")]
    [InlineData("public DateTime? [|At|] { get; init; }", "public DateTimeOffset At { get; init; }")]
    [InlineData("public DateTimeOffset? [|At|] { get; private set; }", "public DateTimeOffset At { get; private set; }")]
    [InlineData("public DateOnly? [|At|] { get; }", "public DateOnly At { get; }")]
    [InlineData("public System.DateTime? [|At|] { get; init; }", "public System.DateTimeOffset At { get; init; }")]
    [InlineData("public global::System.DateTime [|At|] { get; init; }", "public global::System.DateTimeOffset At { get; init; }")]
    [InlineData("internal DateTime? /* of the swab */ [|at|];", "internal DateTimeOffset /* of the swab */ at;")]
    [InlineData("public DateTime [|At|] { get; init; } = DateTime.UtcNow;", "public DateTimeOffset At { get; init; } = DateTime.UtcNow;")]
    [InlineData("public DateTime [|At|] { get; init; } = default;", "public DateTimeOffset At { get; init; } = default;")]
    [InlineData("public DateTimeOffset? [|At|] = TimeProvider.System.GetUtcNow();", "public DateTimeOffset At = TimeProvider.System.GetUtcNow();")]
    public Task Type_IsConverted(string before, string after) => Fixes(InClass(before), InClass(after));

    [Fact]
    public Task ParameterOfARecord_IsConverted() => Fixes(
        """
        [RetentionMax(90)]
        public sealed partial record Contact(string Name, [property: RetentionAnchor] DateTime [|At|] = default);

        [RetentionMax(90)]
        public readonly partial record struct Call([property: RetentionAnchor] DateOnly? [|MadeOn|]);
        """,
        """
        [RetentionMax(90)]
        public sealed partial record Contact(string Name, [property: RetentionAnchor] DateTimeOffset At = default);

        [RetentionMax(90)]
        public readonly partial record struct Call([property: RetentionAnchor] DateOnly MadeOn);
        """);

    [Fact]
    public Task AnchorOfAnotherPart_IsConvertedThere() => Verify.CodeFix(
        new TestProject(
            Source("[RetentionMax(90)] public partial class IndexCase;"),
            Source("public partial class IndexCase { [RetentionAnchor] public DateTime [|At|] { get; init; } }")),
        new TestProject(
            Source("[RetentionMax(90)] public partial class IndexCase;"),
            Source("public partial class IndexCase { [RetentionAnchor] public DateTimeOffset At { get; init; } }")));

    /// <summary>The rest of the declaration would not compile, or says that the time may be absent.</summary>
    [Theory]
    [InlineData("public DateTimeOffset? [|At|] { get; init; } = default;")]
    [InlineData("public DateTimeOffset? [|At|] { get; init; } = null;")]
    [InlineData("public DateTime [|At|] { get; init; } = new(2021, 4, 1);")]
    [InlineData("private DateTimeOffset? _at; [RetentionAnchor] public DateTimeOffset? [|At|] { get => _at; init => _at = value; }", "")]
    [InlineData("public DateTime? [|At|] => null;")]
    [InlineData("private DateOnly? [|at|] = null;")]
    public Task RestOfTheDeclarationThatNeedsTheOldType_OffersNothing(string member, string attribute = "[RetentionAnchor]") =>
        Verify.NoCodeFix(Source($$"""[RetentionMax(90)] public partial class IndexCase { {{attribute}} {{member}} }"""));

    [Fact]
    public Task DefaultOfAParameterThatIsNull_OffersNothing() => Verify.NoCodeFix(
        Source("[RetentionMax(90)] public partial record IndexCase([property: RetentionAnchor] DateTimeOffset? [|At|] = null);"));

    [Fact]
    public Task TypeThatAnotherDeclarationPrescribes_OffersNothing() => Verify.NoCodeFix(Source("""
        public interface IDated { DateTime? At { get; } }

        [RetentionMax(90)] public partial class A : IDated { [RetentionAnchor] public DateTime? [|At|] { get; init; } }

        [RetentionMax(90)] public partial class B : IDated { [RetentionAnchor] DateTime? IDated.[|At|] { get; } }

        public abstract class Base { public abstract DateTime At { get; } }

        [RetentionMax(90)] public partial class C : Base { [RetentionAnchor] public override DateTime [|At|] { get; } }
        """));

    [Fact]
    public Task TypeThatOverridesFollow_OffersNothing() => Verify.NoCodeFix(Source("""
        [RetentionMax(90)] public abstract partial class Base { [RetentionAnchor] public abstract DateTime [|At|] { get; } }

        [RetentionMax(90)] public partial class A { [RetentionAnchor] public virtual DateTime [|At|] { get; init; } }

        public class B : A { public override DateTime At { get; init; } }
        """));

    [Theory]
    [InlineData("public Nullable<DateTimeOffset> [|At|] { get; init; }")]
    [InlineData("public string? [|At|] { get; init; }")]
    [InlineData("public static DateTimeOffset [|At|] { get; set; }")]
    public Task WhatCannotBeToldFromTheSyntax_OffersNothing(string member) =>
        Verify.NoCodeFix(Source($$"""[RetentionMax(90)] public partial class IndexCase { [RetentionAnchor] {{member}} }"""));

    private static string InClass(string member) => $$"""
        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            {{member}}
        }
        """;

    private static Task Fixes(string before, string after) => Verify.CodeFix(Source(before), Source(after));

    private static string Source(string declarations) => "using ContactTracing.DataProtection;\n\n" + declarations;
}
