using System.Collections.Concurrent;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
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
/// <param name="select">What is left of labels of an object where one of its members is asked.</param>
internal sealed class FieldFacts(Compilation compilation, Func<IReadOnlyList<string>, CancellationToken, IEnumerable<CodeUnit>> mentioning, Func<Taint, bool> isAsked, SummaryStore store, Func<TaintSet, CancellationToken, TaintSet> select)
{
    private readonly SummaryStore _store = store;
    private readonly Func<Taint, bool> _isAsked = isAsked;
    private readonly Func<TaintSet, CancellationToken, TaintSet> _select = select;
    private readonly ConcurrentDictionary<Taint, TaintSet> _facts = new();

    /// <summary>The labels of what the field holds, or of the member of it that the label names; none of them symbolic.</summary>
    public TaintSet Of(Taint label, CancellationToken token)
    {
        var asked = Asked(label);
        if (_facts.TryGetValue(asked, out var known))
        {
            return known;
        }

        var fact = new Search(this, token).Run(asked);
        return _facts.GetOrAdd(asked, fact);
    }

    // How much a collection holds is asked apart from what.
    private static Taint Asked(Taint label) =>
        Taint.OfField(label.Source) with { Part = label.Part, Use = label.Use == Consumption.Size ? Consumption.Size : Consumption.Kept };

    private sealed class Search(FieldFacts facts, CancellationToken token)
    {
        private readonly Queue<Taint> _fields = new();
        private readonly HashSet<Taint> _asked = [];
        private TaintSet _found = TaintSet.Empty;

        public TaintSet Run(Taint field)
        {
            Ask(field);
            while (_fields.Count > 0)
            {
                WritesOf(_fields.Dequeue());
            }

            return _found;
        }

        private void Ask(Taint field)
        {
            if (_asked.Add(field))
            {
                _fields.Enqueue(field);
            }
        }

        /// <summary>The members that mention the field; where one writes what it is passed, those that mention it; and so on.</summary>
        private void WritesOf(Taint asked)
        {
            var field = asked.Source;
            var members = new Queue<ISymbol>();
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
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
                foreach (var taint in facts.PartOf(written, asked, token).Taints.Where(facts._isAsked))
                {
                    switch (taint.Kind)
                    {
                        case TaintKind.Field:
                            Ask(Asked(taint));
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
                foreach (var symbol in facts.MembersThatMention(names.ToList(), token).Where(seen.Add))
                {
                    members.Enqueue(symbol);
                }
            }
        }
    }

    private TaintSet PartOf(FlowValue written, Taint asked, CancellationToken token)
    {
        if (asked.Part is { } part)
        {
            return (written.Members.TryGetValue(part, out var known) ? known.Flat() : TaintSet.Empty).Join(_select(written.Own, token));
        }

        return asked.Use == Consumption.Size ? written.Own : written.Flat();
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
