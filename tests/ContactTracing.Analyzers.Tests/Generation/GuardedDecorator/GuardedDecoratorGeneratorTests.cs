using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Tests.Generation.Registration;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedDecorator;

/// <summary>One snapshot for each shape of a decorator. What decorators do is tested in ContactTracing.Generated.Tests.</summary>
public sealed class GuardedDecoratorGeneratorTests
{
    private const string Records = "public sealed class IndexCase { [HealthData] public bool IsPositive { get; set; } }";

    private const string Asynchronous =
        """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ContactTracing.DataProtection;

        namespace Tracing
        {
            /// <summary>Documented.</summary>
            public interface ICaseService
            {
                /// <summary>Documented.</summary>
                [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, Roles = new[] { "tracing-nurse" })]
                Task<IndexCase> FindAsync(Guid id, CancellationToken cancellationToken = default(CancellationToken));

                /// <summary>Documented.</summary>
                [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts)]
                ValueTask<IndexCase> GetAsync(Guid id);

                /// <summary>Documented.</summary>
                [NeedToKnow("The nurse closes the file when isolation ends.", TracingPurpose.GuidanceAndFollowUp)]
                Task CloseAsync(Guid id);

                /// <summary>Documented.</summary>
                [NeedToKnow("The officer erases what was objected to.", TracingPurpose.DataSubjectRequest)]
                ValueTask DeleteAsync(Guid id, CancellationToken stop);

                /// <summary>Documented.</summary>
                [NeedToKnow("The epidemiologist counts results by day.", TracingPurpose.EpidemiologicalSurveillance, Categories = new[] { HealthCategory.TestResult })]
                IAsyncEnumerable<IndexCase> StreamAsync(CancellationToken cancellationToken = default(CancellationToken));

                /// <summary>Documented.</summary>
                Task<List<IndexCase>> UndeclaredAsync();

                /// <summary>Documented.</summary>
                Task<bool> IsAvailableAsync();
            }

            /// <summary>Documented.</summary>
            public sealed class IndexCase
            {
                /// <summary>Documented.</summary>
                [HealthData] public bool IsPositive { get; set; }
            }
        }
        """;

    [Fact]
    public Task AsynchronousMembers_AreGuardedBeforeTheyRun() => Generator<GuardedDecoratorGenerator>.Snapshot(Asynchronous);

    [Fact]
    public void OldLanguage_GetsCodeThatItKnows() => Generator<GuardedDecoratorGenerator>.Run(new TestProject(Asynchronous)
    {
        LanguageVersion = LanguageVersion.CSharp8,
        ImplicitUsings = false,
    }).Compiles();

    [Fact]
    public Task SynchronousMembers_KeepTheirShape() => Generator<GuardedDecoratorGenerator>.Snapshot(
        """
        using System.Diagnostics.CodeAnalysis;
        using ContactTracing.DataProtection;

        [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp)]
        public interface IWard
        {
            event EventHandler? Changed;

            IndexCase First { get; }

            string? Room { get; set; }

            int Beds { get; init; }

            IndexCase this[int index, string? @class = null] { get; set; }

            ref int Count { get; }

            bool TryFind(Guid id, [NotNullWhen(true)] out IndexCase? found);

            void Fill(Span<int> places, scoped ref int taken, in Guid ward);

            ref readonly int Peek(ref int index);

            IEnumerable<IndexCase> All(params string[] names);

            T? Close<T>(Guid id, T? reason)
                where T : struct, Enum;

            TResult? Map<TResult, TOther>(Func<IndexCase, TResult?> map, TOther? other)
                where TOther : class?, new();

            void Log() => Console.WriteLine(Count);

            (int Taken, int Free) Places(dynamic filter);
        }
        """ + Records);

    [Fact]
    public Task UndeclaredMembers_AreRefusedWhereTheyHandOutData() => Generator<GuardedDecoratorGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public interface ICases
        {
            [NeedToKnow("The nurse reads the number of open cases aloud.", TracingPurpose.GuidanceAndFollowUp)]
            int Count { get; }

            event Action<IndexCase> Added;

            IndexCase Last { get; set; }

            void Each(Action<IndexCase> action);

            bool TryGet(int number, out IndexCase found);

            [return: IdentityData(IdentityKind.Name)]
            string NameOf(int number);

            void Add(IndexCase added);

            bool Has(int number);
        }
        """ + Records);

    [Fact]
    public Task Inheritance_ImplementsEachInterfaceByItself() => Generator<GuardedDecoratorGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public interface IReader<out T>
        {
            [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp)]
            T Read(int number);
        }

        public interface IOther
        {
            IndexCase Read(int number);
        }

        public interface ICases<in TKey, out TCase> : IReader<TCase>, IOther, IDisposable
            where TCase : IndexCase
        {
            new TCase Read(int number);

            bool Has(TKey key);
        }

        public class IndexCase
        {
            [HealthData]
            public bool IsPositive { get; set; }
        }
        """);

    [Fact]
    public Task Services_GetARegistration() => Generator<GuardedDecoratorGenerator>.Snapshot(HostedProject.Of(
        """
        using ContactTracing.DataProtection;

        namespace Tracing;

        public interface IWard
        {
            [NeedToKnow("The nurse counts.", TracingPurpose.GuidanceAndFollowUp)]
            int Count();
        }
        """));

    [Theory]
    [InlineData("public interface IWard<T> { [NeedToKnow(\"Why.\", TracingPurpose.Care)] int Count(); }")]
    [InlineData("public partial class Outer { public interface IWard { [NeedToKnow(\"Why.\", TracingPurpose.Care)] int Count(); } }")]
    [InlineData("public interface IWard { [NeedToKnow(\"Why.\", TracingPurpose.Care)] int Count(); } static class GuardedWardRegistration;")]
    public void WhatNoMethodCanRegister_GetsNoRegistration(string source) => Assert.DoesNotContain(
        "IServiceCollection",
        Assert.Single(Generator<GuardedDecoratorGenerator>.Run(HostedProject.Of("using ContactTracing.DataProtection;\n" + source)).Compiles().Sources).Text,
        StringComparison.Ordinal);

    [Fact]
    public void GeneratedView_IsNamedByItsRecord()
    {
        const string Source =
            """
            using ContactTracing.DataProtection;
            namespace Records { public class IndexCase { [HealthData] public bool IsPositive { get; set; } } }
            namespace Services
            {
                using Records;
                public interface ICases { [NeedToKnow("Why it is.", TracingPurpose.Care)] Task<IReadOnlyList<IndexCaseView?>> Find(IndexCaseView near); }
            }
            """;

        var decorator = Generator<DecoratorAndView>.Run(Source).Compiles()["Services.ICases.Guarded.g.cs"];

        Assert.Contains("Find(global::Records.IndexCaseView near)", decorator, StringComparison.Ordinal);
    }

    [Fact]
    public void TypeOfAnotherGenerator_GetsNoDecorator() => Generator<DecoratorAndView>.Silent(new TestProject(
        "using ContactTracing.DataProtection; public interface ICases { [NeedToKnow(\"Why it is.\", TracingPurpose.Care)] int Find(GoneView near); }") { CompilerErrors = ["CS0246"] });

    [Theory]
    [InlineData("public interface ICases { IndexCase Find(); }")]
    [InlineData("file interface ICases { [NeedToKnow(\"Why.\", TracingPurpose.Care)] IndexCase Find(); }")]
    [InlineData("public interface ICases { [NeedToKnow(\"Why.\", TracingPurpose.Care)] IndexCase Find(); static abstract int Count { get; } }")]
    [InlineData("public interface ICases { [NeedToKnow(\"Why.\", TracingPurpose.Care)] IndexCase Find(); protected int Count(); }")]
    [InlineData("public class Outer { public interface ICases { [NeedToKnow(\"Why.\", TracingPurpose.Care)] IndexCase Find(); } }")]
    [InlineData("public class Cases { [NeedToKnow(\"Why.\", TracingPurpose.Care)] public int Find() => 1; }")]
    public void WhatCannotOrNeedNotBeGuarded_GetsNoDecorator(string source) =>
        Generator<GuardedDecoratorGenerator>.Silent("using ContactTracing.DataProtection;\n" + source + "\npublic class IndexCase { [HealthData] public bool IsPositive { get; set; } }");

    [Theory]
    [InlineData("\"infirmie\\u0300re\"", "roles: new string[] { \"infirmi\u00E8re\" }")]
    [InlineData("\"nurse\", \"doctor\"", "roles: new string[] { \"nurse\", \"doctor\" }")]
    [InlineData("\"\"", "new global::ContactTracing.DataProtection.TracingPurpose[0]")]
    [InlineData("null!", "new global::ContactTracing.DataProtection.TracingPurpose[0]")]
    public void Roles_AreComposedOrOpenToNobody(string roles, string expected) => Assert.Contains(
        expected,
        Generator<GuardedDecoratorGenerator>.Run(
            "using ContactTracing.DataProtection; public interface ICases { [NeedToKnow(\"Why it is.\", TracingPurpose.Care, Roles = new string[] { " + roles + " })] int Count(); }")
            .Compiles()["ICases.Guarded.g.cs"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ICases", "int Count(int Paths);")]
    [InlineData("ICases", "Task<IndexCase> Find(int Paths, int inner, int guard, int path);")]
    [InlineData("ICases", "IAsyncEnumerable<IndexCase> All(int Paths, int Paths_, int element, int open, int grant);")]
    [InlineData("ICases", "T Get<Paths, T>(Paths paths);")]
    [InlineData("ICases", "IndexCase this[int Paths] { get; set; }")]
    [InlineData("ICases<Paths, TElement, Guarded>", "IEnumerable<TElement> All(Paths paths, Guarded guarded);")]
    [InlineData("ICases", "IndexCase Paths(int Paths); IndexCase Paths_(int Paths_); IndexCase Paths__();")]
    [InlineData("ICases", "IndexCase Paths(); IndexCase Paths_(); IndexCase Guarded(); IndexCase inner { get; } IndexCase guard { get; }")]
    [InlineData("ICases", "string ToString(); bool Equals(object other); int GetHashCode(); IndexCase GetType();")]
    public void NamesThatCollide_AreAvoided(string name, string members) => Generator<GuardedDecoratorGenerator>.Run(
        "using ContactTracing.DataProtection; [NeedToKnow(\"Why it is.\", TracingPurpose.Care)] public interface " + name + " { " + members + " }\n" + Records).Compiles();

    [Theory]
    [InlineData("[Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public interface ICases { NEED IndexCase Find(); }")]
    [InlineData("public interface ICases { [Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] NEED IndexCase Find(); }")]
    [InlineData("public interface ICases : IOld { NEED IndexCase Find(); } public interface IOld { [Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] int Count(); }")]
    [InlineData("public interface ICases { NEED Old[] Find(List<Old> all); } [Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public class Old;")]
    [InlineData("public interface ICases { NEED Span<int> Find([System.Diagnostics.CodeAnalysis.UnscopedRef] ref Span<int> place); }")]
    [InlineData("public interface ICases : IList<string>, IRepository { NEED IndexCase Find(); }\n#pragma warning disable CS8645\npublic interface IRepository : IBox<string?>, IBoxes { } public interface IBoxes : IBox<string> { } public interface IBox<T> { T Open(); }")]
    public void WhatTheCompilerSaysOfTheInterface_IsNotSaidOfTheDecorator(string source) => Generator<GuardedDecoratorGenerator>.Run(
        "using ContactTracing.DataProtection;\n" + source.Replace("NEED", "[NeedToKnow(\"Why it is.\", TracingPurpose.Care)]", StringComparison.Ordinal) + "\n" + Records).Compiles();

    [Theory]
    [InlineData("int Count();", "/* How many. */ int Count();", IncrementalStepRunReason.Unchanged)]
    [InlineData("Why it is.", "Why it is so.", IncrementalStepRunReason.Modified)]
    [InlineData("TracingPurpose.Care", "TracingPurpose.Research", IncrementalStepRunReason.Modified)]
    [InlineData("int Count();", "long Count();", IncrementalStepRunReason.Modified)]
    [InlineData("public bool IsPositive", "private bool IsPositive", IncrementalStepRunReason.Unchanged)]
    public void Edit_WritesTheDecoratorAgainOnlyWhenItShows(string old, string edited, IncrementalStepRunReason expected)
    {
        const string Source =
            """
            using ContactTracing.DataProtection;
            public interface ICases { [NeedToKnow("Why it is.", TracingPurpose.Care)] IndexCase Find(); int Count(); }
            public class IndexCase { [HealthData] public bool IsPositive { get; set; } }
            """;

        Generator<GuardedDecoratorGenerator>.Edit(Source, Source.Replace(old, edited, StringComparison.Ordinal))
            .Expect(GuardedDecoratorGenerator.Steps.Model, expected);
    }
}
