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
    public void InheritanceTenThousandDeep_DoesNotOverflowTheStack()
    {
        const int Length = 10_000;
        var source = string.Concat(Enumerable.Range(1, Length).Select(i => $"public class C{i} : C{i - 1} {{ }}\n"));
        ClassifiedCode code = new(Broken("[HealthData] public class C0 { public int Value; }\n" + source));

        Assert.StartsWith("Health: C9999 → C9998 → ", code.Of("C10000"), StringComparison.Ordinal);
        Assert.EndsWith("→ C0 [HealthData]", code.Carried("C10000"), StringComparison.Ordinal);
    }
}
