namespace LayananPublik.Simulator.Ingatan;

/// <summary>One citizen's phone: its bubbles, and what Meta knows about the conversation.</summary>
sealed class Ponsel(string nomor)
{
    public string Nomor => nomor;
    public List<PesanPonsel> Pesan { get; } = [];
    public DateTimeOffset? TerakhirMasuk { get; private set; }
    public DateTimeOffset MengetikSampai { get; set; }
    public int Penonton { get; set; }

    public void Tambah(PesanPonsel pesan)
    {
        Pesan.Add(pesan);
        if (pesan.Arah == Arah.Masuk) TerakhirMasuk = pesan.Waktu;
        else MengetikSampai = default;
    }

    public int Cari(string wamid) => Pesan.FindLastIndex(p => p.Wamid == wamid);
}
