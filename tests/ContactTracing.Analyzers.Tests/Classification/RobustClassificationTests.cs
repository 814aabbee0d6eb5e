using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class RobustClassificationTests
{
    [Theory]
    [InlineData("[HealthData(HealthCategory.] public string Notes = \"\";")]
    [InlineData("[HealthData(] public string Notes = \"\";")]
    [InlineData("[HealthData(HealthCategory.Nonsense)] public string Notes = \"\";")]
    [InlineData("[HealthData(\"text\")] public string Notes = \"\";")]
    [InlineData("[HealthData(1, 2, 3)] public string Notes = \"\";")]
    [InlineData("[HealthData(Category = 1)] public string Notes = \"\";")]
    [InlineData("[HealthData] public Nowhere Notes;")]
    [InlineData("[HealthData] public Nowhere<Case> Notes;")]
    [InlineData("[HealthData] public Notes;")]
    [InlineData("[HealthData] public string Notes")]
    [InlineData("[HealthData] [HealthData] public string Notes = \"\";")]
    [InlineData("[HealthData] public string Notes() => \"\";")]
    public void HalfTypedDeclaration_IsClassifiedAllTheSame(string member)
    {
        ClassifiedCode code = new(Broken($"public class Case {{ {member} }}"));
        var symbol = ((INamedTypeSymbol)code.Symbol("Case")).GetMembers("Notes").FirstOrDefault();

        Assert.True(symbol is null ? member.Contains("public Notes", StringComparison.Ordinal) : code.Model.Of(symbol).IsClassified, member);
    }

    [Theory]
    [InlineData("public class Case : Case { [HealthData] public string Notes = \"\"; }")]
    [InlineData("public class Case : Other { [HealthData] public string Notes = \"\"; } public class Other : Case { }")]
    [InlineData("public interface Case : Case { [HealthData] string Notes { get; } }")]
    [InlineData("public class Case<T> : T { [HealthData] public string Notes = \"\"; public Case<T, T> Other; }")]
    [InlineData("public struct Case { public Case Inner; [HealthData] public string Notes; }")]
    [InlineData("public class Case<T> where T : U where U : T { [HealthData] public T Notes; }")]
    [InlineData("public class Case<T, U> where T : U where U : T { [HealthData] public T Notes; public U Other; }")]
    [InlineData("public record Case([HealthData] string Notes, [HealthData] string Notes) : Nowhere(Notes);")]
    [InlineData("public record Case([HealthData] Nowhere Notes, int = 3, );")]
    [InlineData("public class Case : IMissing, System.IComparable<Case, Case> { [HealthData] public string Notes = \"\"; string IMissing.Notes => \"\"; }")]
    [InlineData("public class Base { public virtual void M(int a) { } } public class Case : Base { [HealthData] public string Notes; public override void M(int a, string b) { } }")]
    [InlineData("public partial class Case { [HealthData] public partial string Notes { get; } public partial int A(); }")]
    [InlineData("public class Case { [HealthData] public string Notes; public string Notes { get; } public int this[] => 0; public (int, Case) Pair; public delegate*<Case, void> P; public Case*[] Q; }")]
    [InlineData("public class Case { [HealthData] public string Notes; [field: HealthData] public event Nothing E; }")]
    [InlineData("public enum Case { [HealthData] Notes }")]
    [InlineData("public delegate Case Case([HealthData] Case Notes);")]
    [InlineData("class Case { [HealthData] string Notes; static class Deep<T> { class Deep<U> { T t; U u; Deep<Deep<T>> d; Case c; } } }")]
    public void BrokenCode_IsAnsweredForEverySymbolWithoutAnException(string source)
    {
        ClassifiedCode code = new(Broken(source));

        foreach (var symbol in AllSymbols.Of(code.Compilation.Assembly))
        {
            Assert.NotNull(code.Model.Of(symbol));
            if (symbol is ITypeSymbol type)
            {
                Assert.NotNull(code.Model.Carried(type));
            }
        }
    }

    [Fact]
    public void CodeThatIsTypedLetterByLetter_IsAnsweredAtEveryStep()
    {
        const string Source = """
            [assembly: Classify("F:Vendor.Person.Phone", DataClass.Identity)]
            namespace Vendor;
            public interface IPerson<out T> where T : class, new() { [IdentityData(IdentityKind.Name)] T Name { get; [param: HealthData] init; } }
            [HealthData] public abstract partial record Case([property: Pseudonym] int Id, [HealthData(HealthCategory.Symptoms)] params string[] Notes)
                : Base<Case[], List<(int A, Case B)>>(Id), IPerson<object> { object IPerson<object>.Name { get => 1; init { } } }
            public class Base<[HealthData] T, U>(int id) where U : IEnumerable<T> { public T? this[[IdentityData] U key] => default; protected virtual ref T M() => throw null!; }
            public sealed class Derived(string s) : Base<string, IEnumerable<string>>(s.Length) { [return: HealthData] protected override ref string M() => throw null!; }
            """;

        for (var length = 0; length <= Source.Length; length += 3)
        {
            ClassifiedCode code = new(Broken(Source[..length]), "none | P:Vendor.Case.Notes\nhealth | T:Vendor.Case");
            foreach (var symbol in AllSymbols.Of(code.Compilation.Assembly))
            {
                _ = code.Model.Of(symbol);
                _ = code.Model.Of(symbol, code.Compilation.GetTypesByMetadataName("Vendor.Derived").FirstOrDefault());
                _ = symbol is ITypeSymbol type ? code.Model.Carried(type) : null;
            }

            Assert.NotNull(code.Problems.ToList());
        }
    }

    [Theory]
    [InlineData("public Nowhere<Person>? Value;")]
    [InlineData("public List<Nowhere<Person>> Value = [];")]
    [InlineData("public Lst<Person>[] Value;")]
    public void MissingGenericType_HidesNoArgument(string member)
    {
        ClassifiedCode code = new(Broken($"public class Person {{ [IdentityData] public string Name = \"\"; }} public class Holder {{ {member} }}"));

        Assert.Equal("Identity: Holder.Value → Person.Name [IdentityData]", code.Carried("Holder"));
    }

    [Theory]
    [InlineData("List<Person, int>")]
    [InlineData("List<>")]
    [InlineData("var")]
    [InlineData("void")]
    public void TypeThatIsWrittenWrongly_IsAnswered(string type)
    {
        ClassifiedCode code = new(Broken($"public class Person {{ [IdentityData] public string Name = \"\"; }} public class Holder {{ public {type} Value; }}"));

        Assert.NotNull(code.Carried("Holder"));
    }

    [Theory]
    [InlineData("unsafe class Holder { public Person* Value; }", "Identity: Holder.Value → Person.Name [IdentityData]")]
    [InlineData("unsafe class Holder { public delegate*<Person> Value; }", Nothing)]
    [InlineData("class Holder { public dynamic Value = null!; }", Nothing)]
    [InlineData("ref struct Holder { public Span<Person> Value; }", "Identity: Holder.Value → Person.Name [IdentityData]")]
    [InlineData("ref struct Holder { public ref Person Value; }", "Identity: Holder.Value → Person.Name [IdentityData]")]
    public void UnusualType_IsAnswered(string holder, string expected)
    {
        ClassifiedCode code = $"public struct Person {{ [IdentityData] public int Name; }} public {holder}";

        Assert.Equal(expected, code.Carried("Holder"));
    }

    [Fact]
    public void NamespacesAssembliesAndLabels_AreNotClassified()
    {
        ClassifiedCode code = "public class Case { }";

        Assert.Equal(Nothing, Describe(code.Model.Of(code.Compilation.Assembly)));
        Assert.Equal(Nothing, Describe(code.Model.Of(code.Compilation.Assembly.Modules.Single())));
        Assert.Equal(Nothing, Describe(code.Model.Of(code.Compilation.GlobalNamespace)));
    }

    [Fact]
    public void DeepInheritance_NeedsNoDeepStack()
    {
        const int Length = 3_000;
        var source = string.Concat(Enumerable.Range(1, Length).Select(i => $"public class C{i} : C{i - 1} {{ }}\n"));
        ClassifiedCode code = new(Broken("[HealthData] public class C0 { public int Value; }\n" + source));
        Assert.All(code.Compilation.Assembly.GlobalNamespace.GetTypeMembers(), type => Assert.NotNull(type.BaseType));
        var answers = ("", "");

        // An overflow would end the test run, which is a finding too.
        var thread = new Thread(() => answers = (code.Of($"C{Length}"), code.Carried($"C{Length}")), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.StartsWith("Health: C2999 → C2998 → ", answers.Item1, StringComparison.Ordinal);
        Assert.EndsWith("→ C0 [HealthData]", answers.Item2, StringComparison.Ordinal);
    }
}
