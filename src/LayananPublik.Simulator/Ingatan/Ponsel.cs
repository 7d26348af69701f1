using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>One citizen's phone: its bubbles, what waits for it at Meta, and what Meta knows about the conversation.</summary>
sealed class Ponsel(string nomor)
{
    readonly string userIdAsal = DaftarWarga.UserId(nomor);

    public string Nomor => nomor;
    public List<PesanPonsel> Pesan { get; } = [];

    /// <summary>Sent while the phone was off; they become bubbles when it is on again.</summary>
    public List<PesanPonsel> Antrean { get; } = [];

    public SaklarPonsel Saklar { get; set; } = new();
    public DateTimeOffset? TerakhirMasuk { get; private set; }
    public DateTimeOffset MengetikSampai { get; set; }
    public int Penonton { get; set; }

    /// <summary>Messages of the office not yet looked at.</summary>
    public int TakTerbaca { get; private set; }

    public string UserId => Saklar.UserId ?? userIdAsal;

    /// <summary>The number as far as the office is told it.</summary>
    public string? WaId => Saklar is { NamaPengguna: not null, DiBukuKontak: false } ? null : nomor;

    public string Nama => Saklar.Nama ?? DaftarWarga.Nama(nomor);

    public string Kunci => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"{nomor}#{Saklar.Kunci}"))[..9]);

    public void Tambah(PesanPonsel pesan)
    {
        Antrean.RemoveAll(a => a.Wamid == pesan.Wamid);
        Pesan.Add(pesan);
        if (BelumDibaca(pesan)) TakTerbaca++;
        // Looking into a chat, or writing in a group, opens no window.
        if (pesan.Arah == Arah.Masuk && pesan.Jenis is not ("sapaan" or "grup")) TerakhirMasuk = pesan.Waktu;
        if (pesan.Arah == Arah.Keluar) MengetikSampai = default;
    }

    public void Ubah(int letak, PesanPonsel menjadi)
    {
        if (BelumDibaca(Pesan[letak])) TakTerbaca--;
        if (BelumDibaca(menjadi)) TakTerbaca++;
        Pesan[letak] = menjadi;
    }

    public void LupakanTertua()
    {
        if (BelumDibaca(Pesan[0])) TakTerbaca--;
        Pesan.RemoveAt(0);
    }

    public int Cari(string wamid) => Pesan.FindLastIndex(p => p.Wamid == wamid);

    public static bool BelumDibaca(PesanPonsel p) => p.Arah == Arah.Keluar && p.Status != StatusPesan.Dibaca;
}
