using System.Runtime.CompilerServices;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Incrementality;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Generators;

/// <summary>The second of two runs of a generator, with an edit between them.</summary>
public sealed class GeneratorEdit
{
    private readonly GeneratorRunResult _result;

    internal GeneratorEdit(GeneratorHost after)
    {
        _result = after.Result;
        After = new GeneratorResult(after);
    }

    /// <summary>What is generated after the edit.</summary>
    public GeneratorResult After { get; }

    /// <summary>How the outputs of a named step came about in the second run.</summary>
    /// <param name="step">The name given with <c>WithTrackingName</c>.</param>
    /// <param name="reasons">One reason that holds for all outputs of the step, or one for each, in order.</param>
    public GeneratorEdit Expect(string step, params IncrementalStepRunReason[] reasons)
    {
        if (!_result.TrackedSteps.TryGetValue(step, out var runs))
        {
            throw new VerificationException(
                $"No step is named {step}. Tracked: {string.Join(", ", _result.TrackedSteps.Keys.Order(StringComparer.Ordinal))}.");
        }

        Compare($"The step {step}", reasons, [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]);
        return this;
    }

    /// <summary>How the emitted files came about in the second run, as in <see cref="Expect"/>.</summary>
    public GeneratorEdit ExpectOutputs(params IncrementalStepRunReason[] reasons)
    {
        Compare("The outputs", reasons, [.. Steps.OutputReasons(_result)]);
        return this;
    }

    /// <summary>No file is generated anew: all are cached, or made again from an equal model.</summary>
    public GeneratorEdit ExpectOutputsReused()
    {
        List<IncrementalStepRunReason> actual = [.. Steps.OutputReasons(_result)];
        return actual.TrueForAll(Steps.IsReused)
            ? this
            : throw new VerificationException($"The edit should leave every output alone, but they are {string.Join(", ", actual)}.");
    }

    /// <summary>Lets a test that awaits its other verifications await this one; the work is already done.</summary>
    public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter();

    private static void Compare(string what, IncrementalStepRunReason[] stated, List<IncrementalStepRunReason> actual)
    {
        ArgumentOutOfRangeException.ThrowIfZero(stated.Length, nameof(stated));
        var holds = stated.Length == 1
            ? actual.Count > 0 && actual.TrueForAll(reason => reason == stated[0])
            : actual.SequenceEqual(stated);
        if (!holds)
        {
            throw new VerificationException(
                $"{what} should be {string.Join(", ", stated)}, but {(actual.Count == 0 ? "did not run" : $"is {string.Join(", ", actual)}")}.");
        }
    }
}
