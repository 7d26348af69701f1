using System.Security.Cryptography;
using System.Text;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>Message ids with the build of real ones: base64 that holds the counterpart's number in clear, or the user id of someone whose number is hidden.</summary>
static class Wamid
{
    public static string New(Ponsel phone) => New(phone.WaId ?? phone.UserId);

    static string New(string phone) =>
        "wamid." + Convert.ToBase64String([0x1d, 0x18, (byte)phone.Length, .. Encoding.ASCII.GetBytes(phone), 0x15, 0x02, 0x00, 0x11, 0x18, 0x12, .. Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(18)), 0x00]);
}
