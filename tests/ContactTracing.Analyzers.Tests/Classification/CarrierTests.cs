using Microsoft.CodeAnalysis.CSharp;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class CarrierTests
{
    private const string Person = "public class Person { [IdentityData] public string Name = \"\"; public int Id; }\n";

    [Fact]
    public void ClassWithAClassifiedMember_IsACarrierAndNotItselfClassified()
    {
        ClassifiedCode code = Person;

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Person"));
        Assert.Equal(Nothing, code.Of("Person"));
    }

    [Fact]
    public void MemberAtAnyDepth_MakesACarrierAndIsNamed()
    {
        ClassifiedCode code = Person + """
            public class Contact { public Person Person = new(); }
            public class Case { public List<Contact> Contacts { get; } = []; }
            """;

        Assert.Equal("Identity: Case.Contacts → Contact.Person → Person.Name [IdentityData]", code.Carried("Case"));
    }

    [Theory]
    [InlineData("Person[]")]
    [InlineData("Person[][,]")]
    [InlineData("List<Person>")]
    [InlineData("IReadOnlyList<Person?>")]
    [InlineData("IEnumerable<Person>")]
    [InlineData("IAsyncEnumerable<Person>")]
    [InlineData("System.Linq.IQueryable<Person>")]
    [InlineData("Dictionary<int, Person>")]
    [InlineData("Dictionary<Person, int>")]
    [InlineData("KeyValuePair<int, List<Person>>")]
    [InlineData("Task<Person>")]
    [InlineData("Lazy<Person>")]
    [InlineData("WeakReference<Person>")]
    [InlineData("IObservable<Person>")]
    [InlineData("Memory<Person>")]
    [InlineData("(int, Person)")]
    [InlineData("(int id, Person who)?")]
    [InlineData("(int, int, int, int, int, int, int, int, Person)")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Person>")]
    [InlineData("List<Person>.Enumerator")]
    public void TypeThatGivesPersons_IsACarrier(string type)
    {
        ClassifiedCode code = $"{Person} public class Holder {{ public {type} Value = default!; }}";

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.Value"));
        Assert.Equal("Identity: Holder.Value → Person.Name [IdentityData]", code.Carried("Holder"));
    }

    [Theory]
    [InlineData("IComparer<Person>")]
    [InlineData("IEqualityComparer<Person>")]
    [InlineData("IEquatable<Person>")]
    [InlineData("Comparer<Person>")]
    [InlineData("Action<Person>")]
    [InlineData("Func<Person>")]
    [InlineData("Predicate<Person>")]
    [InlineData("EventHandler<Person>")]
    [InlineData("IProgress<Person>")]
    [InlineData("System.Linq.Expressions.Expression<Func<Person, bool>>")]
    [InlineData("Microsoft.Extensions.Logging.ILogger<Person>")]
    [InlineData("Microsoft.Extensions.Logging.Logger<Person>")]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("string")]
    [InlineData("int?")]
    [InlineData("List<int>")]
    public void TypeThatGivesNoPerson_IsNoCarrier(string type)
    {
        ClassifiedCode code = new(Valid(
            $"{Person} public class Holder {{ public {type} Value = default!; }}",
            TestKit.TestReferences.Of(typeof(Microsoft.Extensions.Logging.ILogger).Assembly)));

        Assert.Equal(Nothing, code.Carried("Holder.Value"));
        Assert.Equal(Nothing, code.Carried("Holder"));
    }

    [Theory]
    [InlineData("public T Value = default!;")]
    [InlineData("public List<T> Values { get; } = [];")]
    [InlineData("private readonly T[] _values = [];")]
    [InlineData("private readonly object _value = new(); public T Read() => (T)_value;")]
    [InlineData("public bool TryRead(out T value) { value = default!; return false; }")]
    [InlineData("private readonly Node _head = new(); private sealed class Node { public T Value = default!; }")]
    [InlineData("private readonly Page<T>? _next = null; public T First = default!;")]
    public void GenericTypeOfTheUserThatGivesItsArgument_IsACarrierOfIt(string member)
    {
        ClassifiedCode code = $"{Person} public class Page<T> {{ {member} }} public class Holder {{ public Page<Person> Page = null!; public Page<int> Pages = null!; }}";

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.Page"));
        Assert.Equal(Nothing, code.Carried("Holder.Pages"));
        Assert.Equal(Nothing, code.Carried("Page`1"));
    }

    [Theory]
    [InlineData("public readonly record struct Key<T>(int Value);")]
    [InlineData("public class Key<T> { public int Value; public static Key<T> New() => new(); public Key<T> Next() => this; }")]
    [InlineData("public class Key<T> : IEquatable<T> { public bool Equals(T? other) => false; }")]
    [InlineData("public class Key<T> { public void Take(T value) { } }")]
    [InlineData("public class Key<T> { private readonly Key<T>? _next = null; }")]
    [InlineData("public class Key<T> { private readonly Other<T>? _other = null; } public class Other<T> { private readonly Key<T>? _key = null; }")]
    public void GenericTypeOfTheUserThatDoesNotGiveItsArgument_IsNoCarrierOfIt(string key)
    {
        ClassifiedCode code = $"{Person} {key} public class Holder {{ public Key<Person> Value = default!; }}";

        Assert.Equal(Nothing, code.Carried("Holder.Value"));
    }

    [Theory]
    [InlineData("public class People : List<Person> { }")]
    [InlineData("public class People : Dictionary<int, List<Person>> { }")]
    [InlineData("public abstract class People : IEnumerable<Person> { public abstract IEnumerator<Person> GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }")]
    public void CollectionClass_IsACarrierOfItsElements(string people)
    {
        ClassifiedCode code = Person + people;

        Assert.EndsWith(" → Person.Name [IdentityData]", code.Carried("People"), StringComparison.Ordinal);
    }

    [Fact]
    public void InheritedMembers_Count()
    {
        ClassifiedCode code = Person + "public class Patient : Person { } public class Ward { private Patient _patient = new(); }";

        Assert.Equal("Identity: Person → Person.Name [IdentityData]", code.Carried("Patient"));
        Assert.Equal("Identity: Ward._patient → Person → Person.Name [IdentityData]", code.Carried("Ward"));
    }

    [Fact]
    public void InterfaceMembersImplementedByABase_Count()
    {
        ClassifiedCode code = """
            public interface IPerson { [IdentityData] string Name { get; } }
            public class Named { public string Name => ""; }
            public class Person : Named, IPerson { }
            """;

        Assert.Equal("Identity: IPerson → IPerson.Name [IdentityData]", code.Carried("Person"));
        Assert.Equal(Nothing, code.Carried("Named"));
    }

    [Fact]
    public void TypeParameter_CarriesWhatItsConstraintsCarry()
    {
        ClassifiedCode code = Person + """
            public class Box<T, U> where T : U where U : Person { public T First = default!; }
            public class Box2<T> where T : class { public T First = default!; }
            """;

        Assert.Equal("Identity: U → Person → Person.Name [IdentityData]", code.Carried("Box`2.First"));
        Assert.Equal(Nothing, code.Carried("Box2`1.First"));
    }

    [Theory]
    [InlineData("public static Person Last = new();")]
    [InlineData("public const string Name = \"\";")]
    [InlineData("public event Action<Person>? Changed { add { } remove { } }")]
    [InlineData("public Person Find() => null!;")]
    [InlineData("public class Nested { public Person Inner = new(); }")]
    public void WhatAnObjectDoesNotHold_MakesNoCarrier(string member)
    {
        ClassifiedCode code = $"{Person} public class Holder {{ {member} }}";

        Assert.Equal(Nothing, code.Carried("Holder"));
    }

    [Theory]
    [InlineData("[NotPersonalData(\"a test double\")]")]
    [InlineData("[Pseudonym]")]
    public void DeniedMember_IsLeftOut(string attribute)
    {
        ClassifiedCode code = $"{Person} public class Holder {{ {attribute} public Person Value = new(); }}";

        Assert.Equal(Nothing, code.Carried("Holder"));
    }

    [Fact]
    public void BothClassesAlongDifferentPaths_HaveTheirOwnReasons()
    {
        ClassifiedCode code = Person + """
            public class Test { [HealthData(HealthCategory.TestResult)] public bool IsPositive; }
            public class Case { public Person Who = new(); public Test[] Tests = []; [HealthData(HealthCategory.Symptoms)] public string Notes = ""; }
            """;

        Assert.Equal("Health: Case.Notes [HealthData] | Identity: Case.Who → Person.Name [IdentityData]", code.Carried("Case"));
        Assert.Equal(
            Analyzers.Classification.HealthCategories.TestResult | Analyzers.Classification.HealthCategories.Symptoms,
            code.Model.Carried((Microsoft.CodeAnalysis.ITypeSymbol)code.Symbol("Case")).HealthCategories);
    }

    [Fact]
    public void AnonymousType_CarriesWhatItsMembersCarry()
    {
        ClassifiedCode code = Person + "public class Query { public object Run(Person p) => new { p.Id, Inner = new { p } }; }";
        var tree = code.Compilation.SyntaxTrees[0];
        var model = code.Compilation.GetSemanticModel(tree);
        var types = tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.AnonymousObjectCreationExpressionSyntax>()
            .Select(node => model.GetTypeInfo(node).Type!);

        Assert.All(types, type => Assert.EndsWith("Person.Name [IdentityData]", Describe(code.Model.Carried(type)), StringComparison.Ordinal));
    }
}
