using System.Text;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

public sealed class SignatureTests
{
    const string Secret = "layananpublik-test-secret";
    const string Header = "sha256=489b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121fc";

    static readonly byte[] Body = Encoding.ASCII.GetBytes(
        """{"object":"whatsapp_business_account","entry":[{"id":"102","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"6281000000000","phone_number_id":"555"},"contacts":[{"profile":{"name":"Budi \u00e9"},"wa_id":"6281000000001"}],"messages":[{"from":"6281000000001","id":"wamid.TEST","timestamp":"1790000000","type":"text","text":{"body":"surat \ud83d\ude4f a\/b \u003Cx> 50\u0025"}}]}}]}]}""");

    [Fact]
    public void Body_as_received_is_signed_and_accepted()
    {
        Assert.Equal(438, Body.Length);
        Assert.Equal(Header, Signature.Sign(Body, Secret));
        Assert.True(Signature.IsValid(Body, Header, Secret));
    }

    [Fact]
    public void Second_vector_matches() =>
        Assert.Equal(
            "sha256=56a21e195072d3c07ec2bbf608e0dfeaf322e1917ec30f0cb399c2a43588216e",
            Signature.Sign("""{"object":"whatsapp_business_account","entry":[]}"""u8, "secret"));

    [Theory]
    [InlineData("sha256=3d38d7496687bc295dca3b8925c81bb964f04df14d2128ba596f1be6c11b9fd7")]
    [InlineData("489b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121fc")]
    [InlineData("sha256=489b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121f")]
    [InlineData("sha256=489b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121fcaa")]
    [InlineData("sha256=zz9b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121fc")]
    [InlineData("sha1=489b695370d91824870efd95b981f86a8ab5a89e58763c5509df4a83a2c121fc")]
    [InlineData("sha256=")]
    [InlineData("")]
    [InlineData(null)]
    public void Wrong_cut_or_missing_header_is_refused(string? header) =>
        Assert.False(Signature.IsValid(Body, header, Secret));

    [Fact]
    public void One_changed_byte_is_refused()
    {
        var changed = (byte[])Body.Clone();
        changed[^20] ^= 1;
        Assert.False(Signature.IsValid(changed, Header, Secret));
    }

    [Fact]
    public void Either_secret_is_accepted_while_one_is_rotated()
    {
        Assert.True(Signature.IsValid(Body, Header, "new-secret", Secret));
        Assert.True(Signature.IsValid(Body, Header, Secret, "new-secret"));
        Assert.False(Signature.IsValid(Body, Header, "new-secret", "newer-secret"));
    }

    [Fact]
    public void Without_a_secret_nothing_is_accepted()
    {
        Assert.False(Signature.IsValid(Body, Signature.Sign(Body, ""), ""));
        Assert.False(Signature.IsValid(Body, Header));
        Assert.False(Signature.IsValid(Body, Header, null, ""));
    }

    [Fact]
    public void An_empty_secret_beside_a_real_one_opens_nothing() =>
        Assert.False(Signature.IsValid(Body, Signature.Sign(Body, ""), "", Secret));
}
