using System.Text;
using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class ConcurrentClassificationTests
{
    private const int Types = 120;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ManyThreadsInRandomOrder_GiveTheAnswersOfOne(int seed)
    {
        var source = RandomGraph(new Random(seed));
        var expected = AnswersInOrder(source);

        for (var round = 0; round < 5; round++)
        {
            ClassifiedCode code = new(Broken(source));
            var symbols = AllSymbols.Of(code.Compilation.Assembly).ToArray();
            new Random((seed * 100) + round).Shuffle(symbols);
            using var start = new Barrier(8);
            var answers = new Dictionary<string, string>[8];
            var threads = Enumerable.Range(0, answers.Length).Select(t => new Thread(() =>
            {
                start.SignalAndWait();

                // Every thread begins elsewhere, so that they meet inside cycles.
                answers[t] = symbols.Skip(t * symbols.Length / 8).Concat(symbols.Take(t * symbols.Length / 8)).ToDictionary(Key, s => Answer(code, s));
            })).ToList();
            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());

            Assert.All(answers, answer => Assert.Equal(expected, new SortedDictionary<string, string>(answer, StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void RandomGraphs_HoldCarriersOfBothClassesAndNone()
    {
        var answers = AnswersInOrder(RandomGraph(new Random(1))).Values;

        Assert.Contains(answers, a => a.Contains("Health:", StringComparison.Ordinal) && a.Contains(" → ", StringComparison.Ordinal));
        Assert.Contains(answers, a => a.Contains("Identity:", StringComparison.Ordinal));
        Assert.Contains(answers, a => a == Nothing + " / " + Nothing);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Carriers_AreThoseOfAPlainSearch(int seed)
    {
        ClassifiedCode code = new(Broken(RandomGraph(new Random(seed))));

        foreach (var type in AllSymbols.Of(code.Compilation.Assembly).OfType<INamedTypeSymbol>().Where(t => t.Arity == 0))
        {
            Assert.Equal(Reachable(type).Any(m => code.Model.Of(m).IsClassified), code.Model.IsCarrier(type));
        }
    }

    private static SortedDictionary<string, string> AnswersInOrder(string source)
    {
        ClassifiedCode code = new(Broken(source));
        return new(AllSymbols.Of(code.Compilation.Assembly).ToDictionary(Key, s => Answer(code, s)), StringComparer.Ordinal);
    }

    private static string Key(ISymbol symbol) => symbol.ContainingSymbol?.ToDisplayString() + "/" + symbol.ToDisplayString() + "/" + symbol.Kind;

    private static string Answer(ClassifiedCode code, ISymbol symbol) =>
        Describe(code.Model.Of(symbol)) + " / " + (symbol is ITypeSymbol type ? Describe(code.Model.Carried(type)) : "");

    // The oracle: all fields that can be reached by walking the types of fields, substituted, one at a time. The graphs do not expand.
    private static HashSet<ISymbol> Reachable(ITypeSymbol root)
    {
        var fields = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var types = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ITypeSymbol>([root]);
        while (pending.TryPop(out var type))
        {
            if (type is IArrayTypeSymbol array)
            {
                pending.Push(array.ElementType);
            }

            if (type is not INamedTypeSymbol named || !types.Add(type))
            {
                continue;
            }

            if (named.Name == "List")
            {
                pending.Push(named.TypeArguments[0]);
                continue;
            }

            foreach (var field in named.GetMembers().OfType<IFieldSymbol>())
            {
                fields.Add(field);
                pending.Push(field.Type);
            }

            if (named.BaseType is { } above)
            {
                pending.Push(above);
            }
        }

        return fields;
    }

    private static string RandomGraph(Random random)
    {
        var source = new StringBuilder("public class Wrap<T> { public T Value; public Wrap<T> Next; } public class Phantom<T> { public int Value; }\n");
        for (var i = 0; i < Types; i++)
        {
            var above = i > 0 && random.Next(5) == 0 ? $" : C{random.Next(i)}" : "";
            source.Append($"public class C{i}{above} {{ public int Id{i};");
            for (var f = random.Next(3); f > 0; f--)
            {
                var other = $"C{random.Next(Types)}";
                source.Append($" public {Expression(random, other)} F{i}_{f};");
            }

            source.Append(random.Next(25) switch { 0 => $" [HealthData] public string H{i};", 1 => $" [IdentityData] public string P{i};", _ => "" });
            source.Append(" }\n");
        }

        return source.ToString();
    }

    private static string Expression(Random random, string type) => random.Next(6) switch
    {
        0 => $"List<{type}>",
        1 => $"{type}[]",
        2 => $"Wrap<{type}>",
        3 => $"Wrap<List<{type}>>",
        4 => $"Phantom<{type}>",
        _ => type,
    };
}
