using System.Collections.Concurrent;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Facts;

/// <summary>
/// What a field or property that nobody classified holds, by all that is written into it by code that classified data reaches.
/// Bodies are interpreted without knowing it (a read is a label that names the field), so this is a search through what
/// they wrote, and nothing has to be computed twice.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="mentioning">The code to look at that mentions one of some names.</param>
/// <param name="isAsked">The labels that count.</param>
/// <param name="store">What each body does.</param>
internal sealed class FieldFacts(Compilation compilation, Func<IReadOnlyList<string>, CancellationToken, IEnumerable<CodeUnit>> mentioning, Func<Taint, bool> isAsked, SummaryStore store)
{
    private readonly SummaryStore _store = store;
    private readonly Func<Taint, bool> _isAsked = isAsked;
    private readonly ConcurrentDictionary<ISymbol, TaintSet> _facts = new(SymbolEqualityComparer.Default);

    /// <summary>The labels of the field, none of them symbolic.</summary>
    public TaintSet Of(ISymbol field, CancellationToken token)
    {
        if (_facts.TryGetValue(field, out var known))
        {
            return known;
        }

        var fact = new Search(this, token).Run(field);
        return _facts.GetOrAdd(field, fact);
    }

    private sealed class Search(FieldFacts facts, CancellationToken token)
    {
        private readonly Queue<ISymbol> _fields = new();
        private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
        private TaintSet _found = TaintSet.Empty;

        public TaintSet Run(ISymbol field)
        {
            Ask(field);
            while (_fields.Count > 0)
            {
                WritesOf(_fields.Dequeue());
            }

            return _found;
        }

        private void Ask(ISymbol field)
        {
            if (_asked.Add(field))
            {
                _fields.Enqueue(field);
            }
        }

        /// <summary>The members that mention the field; where one writes what it is passed, those that mention it; and so on.</summary>
        private void WritesOf(ISymbol field)
        {
            var members = new Queue<ISymbol>();
            var asked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            Mentioning(NamesOf(field));
            while (members.Count > 0)
            {
                var member = members.Dequeue();
                var summary = facts._store.ResultOf(member, token).Summary;
                if (summary.Writes.TryGetValue(field, out var written))
                {
                    Take(written, member);
                }

                // What a handler is called with, those know who raise the event.
                foreach (var handler in summary.Handlers.Where(handler => handler.Value.Writes.ContainsKey(field)))
                {
                    Mentioning(NamesOf(handler.Key));
                }
            }

            void Take(FlowValue written, ISymbol member)
            {
                foreach (var taint in written.Flat().Taints.Where(facts._isAsked))
                {
                    switch (taint.Kind)
                    {
                        case TaintKind.Field:
                            Ask(taint.Source);
                            break;
                        case TaintKind.Parameter:
                            Mentioning(NamesOf(member));
                            break;
                        default:
                            _found = _found.With(taint);
                            break;
                    }
                }
            }

            void Mentioning(IEnumerable<string> names)
            {
                foreach (var symbol in facts.MembersThatMention(names.ToList(), token).Where(asked.Add))
                {
                    members.Enqueue(symbol);
                }
            }
        }
    }

    private static IEnumerable<string> NamesOf(ISymbol symbol) => symbol switch
    {
        // The parameter of a primary constructor, and what a record makes of it, are written where the type is created.
        IParameterSymbol parameter => [parameter.ContainingType.Name, FileCode.UnnamedCreation],
        IPropertySymbol property when property.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax) =>
            [property.Name, property.ContainingType.Name, FileCode.UnnamedCreation],
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => NamesOf(property),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [constructor.ContainingType.Name, FileCode.UnnamedCreation],
        IMethodSymbol { Name: "AppendFormatted" or "AppendLiteral" } => [symbol.Name, FileCode.Interpolation],
        IMethodSymbol { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => [FileCode.ElementWrite],
        IMethodSymbol { AssociatedSymbol: { } associated } => [associated.Name],
        _ => [symbol.Name],
    };

    private IEnumerable<ISymbol> MembersThatMention(List<string> names, CancellationToken token)
    {
        foreach (var unit in mentioning(names, token).Distinct())
        {
            if (CodeOwner.Of(unit.Declaration, compilation, token) is { } owner)
            {
                yield return owner.OriginalDefinition;
            }
        }
    }
}
