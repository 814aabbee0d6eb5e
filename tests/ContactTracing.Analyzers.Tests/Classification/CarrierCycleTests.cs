using System.Text;
using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class CarrierCycleTests
{
    private const string Ring = """
        public class A { public B? B; }
        public class B { public C? C; public A? A; }
        public class C { public A? A; public D? D; }
        public class D { [HealthData] public string Notes = ""; public E? E; }
        public class E { public int Id; }
        """;

    [Fact]
    public void EveryTypeOfACycle_IsACarrierWhicheverIsAskedFirst()
    {
        string[] names = ["A", "B", "C", "D", "E"];
        foreach (var first in names)
        {
            ClassifiedCode code = Ring;
            _ = code.Carried(first);

            Assert.Equal("Health: A.B → B.C → C.D → D.Notes [HealthData]", code.Carried("A"));
            Assert.Equal("Health: B.C → C.D → D.Notes [HealthData]", code.Carried("B"));
            Assert.Equal("Health: C.D → D.Notes [HealthData]", code.Carried("C"));
            Assert.Equal(Nothing, code.Carried("E"));
        }
    }

    [Fact]
    public void TypeThatHoldsItself_IsACarrierOnlyOfWhatItHolds()
    {
        ClassifiedCode code = """
            public class Node { public Node? Next; public List<Node> Children = []; }
            public class Named { public Named? Next; [IdentityData] public string Name = ""; }
            """;

        Assert.Equal(Nothing, code.Carried("Node"));
        Assert.Equal("Identity: Named.Name [IdentityData]", code.Carried("Named"));
    }

    [Fact]
    public void ExpandingGenericCycle_IsAnswered()
    {
        ClassifiedCode code = """
            public class Person { [IdentityData] public string Name = ""; }
            public class B<T> { public T Value = default!; }
            public class A<T> : B<A<A<T>>> { }
            public class Grow<T> { public Grow<List<T>>? Next; public Grow<Grow<T>>? Other; public T Value = default!; }
            public class Empty<T> { public Empty<List<T>>? Next; public Empty<Empty<T>>? Other; }
            public class Holder { public A<Person> A = null!; public Grow<Person> Grow = null!; public Grow<int> Numbers = null!; public Empty<Person> Empty = null!; }
            """;

        Assert.Equal(Nothing, code.Carried("Holder.A"));
        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.Grow"));
        Assert.Equal(Nothing, code.Carried("Holder.Numbers"));
        Assert.Equal(Nothing, code.Carried("Holder.Empty"));
    }

    [Fact]
    public void GenericsThatPassTheirArgumentsOnInACycle_AreSolvedTogether()
    {
        ClassifiedCode code = """
            public class Person { [IdentityData] public string Name = ""; }
            public class Left<T, U> { public Right<U, T>? Right; }
            public class Right<T, U> { public Left<T, U>? Left; public T Value = default!; }
            public class Holder { public Left<Person, int> First = null!; public Left<int, Person> Second = null!; public Right<int, Person> Third = null!; }
            """;

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.First"));
        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.Second"));
        Assert.Equal("Identity: Person.Name [IdentityData]", code.Carried("Holder.Third"));
    }

    [Fact]
    public void SelfReferringConstraint_IsAnswered()
    {
        ClassifiedCode code = """
            public abstract class Entity<T> where T : Entity<T> { public T? Parent; [IdentityData] public string Name = ""; }
            public class Person : Entity<Person> { }
            """;

        Assert.Equal("Identity: Entity<T> → Entity<T>.Name [IdentityData]", code.Carried("Person"));
    }

    [Fact]
    public void ChainOfTenThousandTypes_DoesNotOverflowTheStack()
    {
        const int Length = 10_000;
        var source = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            source.Append($"public class C{i} {{ public C{i + 1}? Next; }}\n");
        }

        source.Append($"public class C{Length} {{ [HealthData] public string Notes = \"\"; public C0? First; }}");
        ClassifiedCode code = new(Broken(source.ToString()));

        Assert.Equal(
            "Health: C0.Next → C1.Next → C2.Next → C3.Next → … → C9997.Next → C9998.Next → C9999.Next → C10000.Notes [HealthData]",
            code.Carried("C0"));
    }

    [Fact]
    public void LongReasons_AreComparedWithoutRecursion()
    {
        var symbol = ((ClassifiedCode)Ring).Symbol("A");
        var (left, right) = (Chain(symbol), Chain(symbol));

        Assert.Equal(left, right);
        Assert.NotEqual(left, new(Analyzers.Classification.ReasonKind.Member, symbol, right));
    }

    private static Analyzers.Classification.ClassificationReason Chain(ISymbol symbol)
    {
        var reason = new Analyzers.Classification.ClassificationReason(Analyzers.Classification.ReasonKind.Attribute, symbol);
        for (var i = 0; i < 100_000; i++)
        {
            reason = new(Analyzers.Classification.ReasonKind.Member, symbol, reason);
        }

        return reason;
    }
}
