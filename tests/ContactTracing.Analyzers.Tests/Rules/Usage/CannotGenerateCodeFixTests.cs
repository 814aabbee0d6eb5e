using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Usage.CannotGenerateAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Usage.CannotGenerateCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Usage;

public sealed class CannotGenerateCodeFixTests
{
    private const string Anchor = "[RetentionAnchor] public DateTimeOffset At { get; init; }";

    [Fact]
    public Task EveryKindOfType_BecomesPartial() => Fixes(
        $$"""
        [RetentionMax(90)] public sealed class [|IndexCase|] { {{Anchor}} }
        [RetentionMax(90)] public readonly struct [|Sample|] { {{Anchor}} }
        [RetentionMax(90)] public record [|Contact|]([property: RetentionAnchor] DateTimeOffset At);
        [RetentionMax(90)] readonly record struct [|Exposure|]([property: RetentionAnchor] DateTimeOffset At);
        [RetentionMax(90)] internal interface [|IDated|] { [RetentionAnchor] DateTimeOffset At { get; } }
        [RetentionMax(90)] public abstract class [|Person|]<T> where T : class { {{Anchor}} }
        """,
        $$"""
        [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }
        [RetentionMax(90)] public readonly partial struct Sample { {{Anchor}} }
        [RetentionMax(90)] public partial record Contact([property: RetentionAnchor] DateTimeOffset At);
        [RetentionMax(90)] readonly partial record struct Exposure([property: RetentionAnchor] DateTimeOffset At);
        [RetentionMax(90)] internal partial interface IDated { [RetentionAnchor] DateTimeOffset At { get; } }
        [RetentionMax(90)] public abstract partial class Person<T> where T : class { {{Anchor}} }
        """);

    [Fact]
    public Task TypeWithoutModifier_KeepsItsCommentAndItsAttribute() => Fixes(
        $$"""
        /// <summary>Documented.</summary>
        [RetentionMax(90)]
        // As found.
        class [|IndexCase|]
        {
            {{Anchor}}
        }

        namespace Tracing
        {
            [RetentionMax(90)]
            record [|Contact|]
            {
                {{Anchor}}
            }

            [RetentionMax(90)] struct [|Sample|] { {{Anchor}} }
        }
        """,
        $$"""
        /// <summary>Documented.</summary>
        [RetentionMax(90)]
        // As found.
        partial class IndexCase
        {
            {{Anchor}}
        }

        namespace Tracing
        {
            [RetentionMax(90)]
            partial record Contact
            {
                {{Anchor}}
            }

            [RetentionMax(90)] partial struct Sample { {{Anchor}} }
        }
        """);

    [Fact]
    public Task Containers_BecomePartialWhereTheyAreNot() => Fixes(
        $$"""
        // A namespace of ours.
        static class Outer
        {
            public partial interface IMiddle
            {
                [RetentionMax(90)] public class [|IndexCase|] { {{Anchor}} }

                struct Inner
                {
                    [RetentionMax(90)] public partial class [|Contact|] { {{Anchor}} }
                }
            }

            class Other;
        }
        """,
        $$"""
        // A namespace of ours.
        static partial class Outer
        {
            public partial interface IMiddle
            {
                [RetentionMax(90)] public partial class IndexCase { {{Anchor}} }

                partial struct Inner
                {
                    [RetentionMax(90)] public partial class Contact { {{Anchor}} }
                }
            }

            class Other;
        }
        """);

    [Fact]
    public Task RetainedTypeInsideARetainedType_IsFixedWithIt() => Fixes(
        $$"""
        [RetentionMax(90)]
        public class [|Household|]
        {
            {{Anchor}}

            [RetentionMax(30)] public class [|Visit|] { {{Anchor}} }
        }
        """,
        $$"""
        [RetentionMax(90)]
        public partial class Household
        {
            {{Anchor}}

            [RetentionMax(30)] public partial class Visit { {{Anchor}} }
        }
        """);

    /// <summary>The modifier is there, or would not help.</summary>
    [Theory]
    [InlineData("[RetentionMax(90)] public static class [|Cases|];")]
    [InlineData("[RetentionMax(90)] public ref struct [|Row|] { ANCHOR }")]
    [InlineData("[RetentionMax(90)] file class [|IndexCase|] { ANCHOR }")]
    [InlineData("file class Outer { [RetentionMax(90)] public partial class [|IndexCase|] { ANCHOR } }")]
    [InlineData("[RetentionMax(90)] public partial class [|IndexCase|] { ANCHOR } public enum IndexCaseRetention { Short }")]
    [InlineData("[RetentionMax(90, DeleteWhen = \"Closed\")] public partial class [|IndexCase|] { ANCHOR public int Closed { get; init; } }")]
    public Task OtherCauses_OfferNothing(string source) =>
        Verify.NoCodeFix(Source(source.Replace("ANCHOR", Anchor, StringComparison.Ordinal)));

    private static Task Fixes(string before, string after) => Verify.CodeFix(Source(before), Source(after));

    private static string Source(string declarations) => "using ContactTracing.DataProtection;\n" + declarations;
}
