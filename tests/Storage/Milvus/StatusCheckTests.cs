using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Storage.Tests.Milvus;

public sealed class StatusCheckTests
{
    [Fact]
    public void No_status_and_two_zeros_are_success()
    {
        StatusCheck.Require(null);
        StatusCheck.Require(new Status());
    }

    [Theory]
    [InlineData(100, 0, 100)] // Milvus Lite 2 fills the new field alone
    [InlineData(0, 4, 100)] // servers before 2.3, and some proxies of 2.5, the old one
    [InlineData(100, 4, 100)]
    [InlineData(0, 25, 700)]
    [InlineData(0, 49, 8)]
    [InlineData(0, 1, 1)]
    [InlineData(65535, 1, 65535)]
    public void Either_field_alone_is_a_failure(int code, int legacy, int meaning)
    {
        var failure = Assert.Throws<MilvusException>(() => StatusCheck.Require(new Status { Code = code, ErrorCode = legacy, Reason = "because" }));
        Assert.Equal(meaning, failure.Code);
        Assert.StartsWith("because", failure.Message);
    }

    [Theory]
    [InlineData(1, true, false, true)]
    [InlineData(1, false, false, false)]
    [InlineData(8, false, false, true)] // rate limit, flagged or not
    [InlineData(503, false, false, true)] // a channel that comes and goes
    [InlineData(2200, true, false, true)]
    [InlineData(2200, true, true, false)] // the caller's own fault, whatever else it says
    [InlineData(1100, false, true, false)]
    [InlineData(9, false, false, false)]
    public void Only_what_may_pass_is_tried_again(int code, bool flagged, bool ownFault, bool again)
    {
        var status = new Status { Code = code, Retriable = flagged };
        if (ownFault)
            status.ExtraInfo["is_input_error"] = "true";
        Assert.Equal(again, Assert.Throws<MilvusException>(() => StatusCheck.Require(status)).MaySucceedLater);
    }
}
