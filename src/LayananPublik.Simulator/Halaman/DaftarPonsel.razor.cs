using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>The phones one can pick up: the demo citizens, then other numbers that have a chat.</summary>
public sealed partial class DaftarPonsel(Jaringan jaringan, Waktu waktu) : ComponentBase, IDisposable
{
    const int TerbanyakLain = 12;
    IReadOnlyList<Baris> ponsel = [];
    int menunggu;

    [Parameter, EditorRequired] public string Terpilih { get; set; } = "";
    [Parameter] public EventCallback<string> Pilih { get; set; }

    protected override void OnInitialized() => jaringan.Berubah += Segarkan;

    protected override void OnParametersSet() => Muat();

    public void Dispose() => jaringan.Berubah -= Segarkan;

    void Segarkan(string nomor)
    {
        if (Interlocked.Exchange(ref menunggu, 1) == 1) return;
        _ = InvokeAsync(() =>
        {
            Volatile.Write(ref menunggu, 0);
            Muat();
            StateHasChanged();
        });
    }

    void Muat() => ponsel = jaringan.Baca(isi =>
    {
        var lain = isi.Ponsel.Values.Where(p => p.Pesan.Count > 0 && DaftarWarga.Contoh.All(w => w.Nomor != p.Nomor))
            .OrderByDescending(p => p.Pesan[^1].Id).Take(TerbanyakLain).Select(p => p.Nomor).ToList();
        if (DaftarWarga.Contoh.All(w => w.Nomor != Terpilih) && !lain.Contains(Terpilih)) lain.Insert(0, Terpilih);
        return DaftarWarga.Contoh.Select(w => w.Nomor).Concat(lain).Select(n => Ringkas(isi.Ponsel.GetValueOrDefault(n), n)).ToList();
    });

    static Baris Ringkas(Ponsel? ponsel, string nomor) =>
        new(nomor, ponsel?.Nama ?? DaftarWarga.Nama(nomor), ponsel?.Pesan.LastOrDefault(), ponsel?.TakTerbaca ?? 0);

    static string Cuplik(Baris p) => p.Terakhir switch
    {
        null => DaftarWarga.Contoh.FirstOrDefault(w => w.Nomor == p.Nomor)?.Keterangan ?? DaftarWarga.Tampil(p.Nomor),
        { Dihapus: true } => "Pesan ini dihapus",
        { Teks.Length: > 0 } pesan => (pesan.Arah == Arah.Masuk ? "Anda: " : "") + TeksWa.Polos(pesan.Teks),
        { Berkas: { } berkas } => berkas.Nama,
        var pesan => pesan.Jenis,
    };

    static string Inisial(string nama) => string.Concat(nama.Split(' ').Where(k => k.Length > 0).Take(2).Select(k => k[0]));

    sealed record Baris(string Nomor, string Nama, PesanPonsel? Terakhir, int Baru);
}
