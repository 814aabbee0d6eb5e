using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification.Carriers;
using ContactTracing.Analyzers.Classification.Declarations;
using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Classification.Tables;
using ContactTracing.Analyzers.Configuration;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>Answers what is classified in one compilation, how and why. Memoised; safe under concurrency.</summary>
internal sealed class ClassificationModel
{
    private readonly ConcurrentDictionary<ISymbol, SymbolClassification> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ISymbol Member, INamedTypeSymbol Receiver), SymbolClassification> _accesses = new();
    private readonly Lazy<Classifiers> _classifiers;

    /// <param name="compilation">The compilation.</param>
    /// <param name="table">The rows of its classification files.</param>
    /// <param name="options">Reads its configuration; called once, when it is needed.</param>
    public ClassificationModel(Compilation compilation, ClassificationTable table, Func<ClassificationOptions>? options = null)
    {
        Compilation = compilation;
        Table = table;
        _classifiers = new(() => new Classifiers(this, options?.Invoke() ?? ClassificationOptions.Default));
    }

    public Compilation Compilation { get; }

    public ClassificationTable Table { get; }

    /// <summary>
    /// The classification of the value that a property, field, parameter, local or method return holds,
    /// the carriers in its type left aside.
    /// </summary>
    public SymbolClassification Of(ISymbol symbol)
    {
        symbol = RelatedMembers.Canonical(symbol);
        return _symbols.TryGetValue(symbol, out var known) ? known : _symbols.GetOrAdd(symbol, _classifiers.Value.Classify(symbol));
    }

    /// <summary>
    /// The classification of a member as it is reached through an expression of type <paramref name="receiver"/>. A member can
    /// become an interface's or a classified type's only in a derived type: <c>Named.Name</c> is nobody's name, and that
    /// of <c>Person : Named, IPerson</c> is.
    /// </summary>
    public SymbolClassification Of(ISymbol member, ITypeSymbol? receiver) =>
        receiver?.OriginalDefinition is INamedTypeSymbol type && !SymbolEqualityComparer.Default.Equals(type, member.ContainingType?.OriginalDefinition)
            ? _accesses.GetOrAdd((RelatedMembers.Canonical(member), type), access => _classifiers.Value.Classify(access.Member, access.Receiver))
            : Of(member);

    /// <summary>What a value of <paramref name="type"/> reveals when it is disclosed whole: its own and its members' classes at any depth.</summary>
    public SymbolClassification Carried(ITypeSymbol type) => _classifiers.Value.Carriers.Of(type);

    /// <summary>Whether a value of <paramref name="type"/> holds classified data.</summary>
    public bool IsCarrier(ITypeSymbol type) => Carried(type).IsClassified;

    /// <summary>
    /// Whether Serilog's destructuring leaves out or masks the member, by an attribute of Destructurama. That holds for
    /// <c>{@object}</c> alone: the member stays classified, and every other way to a log is as open as before.
    /// </summary>
    public static bool IsRedactedForSerilog(ISymbol member) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && ForeignAttributes.RedactsForSerilog(type));

    /// <summary>The assemblies that can hold classified symbols.</summary>
    public ClassifiableAssemblies Assemblies => _classifiers.Value.Assemblies;

    /// <summary>The simple names, with and without the suffix, under which classifying attributes are used.</summary>
    public ImmutableArray<string> WrittenAttributes => _classifiers.Value.WrittenNames;

    /// <summary>Whether symbols are classified by rows, away from their declarations.</summary>
    public bool HasRows => _classifiers.Value.HasRows;

    /// <summary>Whether anything can be classified here; where nothing can, nothing has to be looked for.</summary>
    public bool MayClassify(CancellationToken token) => _classifiers.Value.MayClassify(token);

    /// <summary>What is wrong with the table, the <c>[assembly: Classify]</c> attributes and the mapped attributes.</summary>
    public IEnumerable<ConfigurationProblem> Problems() => _classifiers.Value.Problems();

    private sealed class Classifiers
    {
        private readonly ClassificationModel _model;
        private readonly ClassificationOptions _options;
        private readonly AssemblyRows _assemblyRows;
        private readonly ResolvedRows _rows;
        private readonly TypeClassifier _types;
        private readonly MemberClassifier _members;
        private readonly List<string> _names;
        private readonly Lazy<ImmutableArray<string>> _writtenNames;
        private StrongBox<bool>? _mayClassify;

        public Classifiers(ClassificationModel model, ClassificationOptions options)
        {
            _model = model;
            _options = options;
            var foreign = new ForeignAttributes(options);
            _names = foreign.Names.Concat(AttributeNames.Classifying.Select(AttributeNames.Metadata)).ToList();
            _assemblyRows = new(model.Compilation, ClassifiableAssemblies.Of(model.Compilation, _names, []));
            _rows = new(model.Compilation, [.. _assemblyRows.Rows, .. model.Table.Rows]);
            var assemblies = Assemblies = ClassifiableAssemblies.Of(model.Compilation, _names, _rows.Assemblies);
            var declarations = new DeclarationReader(new(foreign), _rows.Of);
            var related = new RelatedMembers(new(assemblies));
            _types = new(assemblies, declarations, related);
            _members = new(assemblies, declarations, related, _types);
            Carriers = new(assemblies, model.Of);
            _writtenNames = new(() => ClassificationPresence.WrittenNames(model.Compilation, _names, assemblies));
        }

        public CarrierClassifier Carriers { get; }

        public ClassifiableAssemblies Assemblies { get; }

        public ImmutableArray<string> WrittenNames => _writtenNames.Value;

        public bool HasRows => _assemblyRows.Rows.Count > 0 || !_model.Table.Rows.IsEmpty;

        // Asked again by whoever comes at the same time: the answer is the same, and a token of one must not end it for all.
        public bool MayClassify(CancellationToken token) => (_mayClassify ??= new(
            HasRows || ClassificationPresence.Of(_model.Compilation, _names, Assemblies, token))).Value;

        public IEnumerable<ConfigurationProblem> Problems() =>
        [
            .. _model.Table.Problems,
            .. _assemblyRows.Problems,
            .. _rows.Problems,
            .. _rows.Contradictions(_model.Of),
            .. _options.Problems(_model.Compilation),
        ];

        public SymbolClassification Classify(ISymbol member, INamedTypeSymbol receiver) => member is IPropertySymbol or IFieldSymbol or IMethodSymbol { ReturnsVoid: false }
            ? _members.Of(member, receiver)
            : Classify(member);

        public SymbolClassification Classify(ISymbol symbol) => symbol switch
        {
            ITypeSymbol type => _types.Of(type),
            IMethodSymbol { ReturnsVoid: true } or INamespaceSymbol or IAssemblySymbol or IModuleSymbol or IEventSymbol =>
                SymbolClassification.Unclassified,
            _ => _members.Of(symbol),
        };
    }
}
