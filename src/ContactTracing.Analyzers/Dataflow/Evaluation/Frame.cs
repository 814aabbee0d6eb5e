using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// What an expression is evaluated in: the values of variables at that point, and what the methods that it calls are known to do.
/// </summary>
internal abstract class Frame
{
    /// <summary>A frame in which nothing is known: variables are judged by their types, and no call is followed.</summary>
    public static readonly Frame Empty = new EmptyFrame();

    /// <summary>The value of a variable or of a member of one; null where the operation is neither.</summary>
    public abstract FlowValue? ValueAt(IOperation read);

    /// <summary>The value of any expression, with its members and elements.</summary>
    public abstract FlowValue ValueOf(IOperation? operation);

    /// <summary>
    /// What a method of the program does, its implementations included; what a field or property is initialised with. Null
    /// where nothing is known.
    /// </summary>
    public abstract MethodSummary? SummaryOf(ISymbol called, bool isVirtual = true);

    /// <summary>What a lambda or local function of this body returns, in terms of its parameters.</summary>
    public abstract FlowValue? ReturnOf(IOperation function);

    /// <summary>
    /// Whether the operation is where the data is reported, so that what it makes is not reported once more: an exception, an
    /// address. A log call makes nothing.
    /// </summary>
    public abstract bool IsReported(IOperation operation);

    /// <summary>The <c>ToString</c> that is written for a type of the program, null when there is none.</summary>
    public abstract IMethodSymbol? TextOf(ITypeSymbol? type);

    /// <summary>The local function of this symbol, null when it is none of this body's.</summary>
    public abstract IOperation? LocalFunction(IMethodSymbol method);

    private sealed class EmptyFrame : Frame
    {
        public override FlowValue? ValueAt(IOperation read) => null;

        public override FlowValue ValueOf(IOperation? operation) => FlowValue.Clean;

        public override MethodSummary? SummaryOf(ISymbol called, bool isVirtual = true) => null;

        public override FlowValue? ReturnOf(IOperation function) => null;

        public override bool IsReported(IOperation operation) => false;

        public override IMethodSymbol? TextOf(ITypeSymbol? type) => null;

        public override IOperation? LocalFunction(IMethodSymbol method) => null;
    }
}
