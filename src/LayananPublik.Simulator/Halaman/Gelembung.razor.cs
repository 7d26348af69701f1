using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>One message on the phone with everything that can be tapped in it.</summary>
public sealed partial class Gelembung : ComponentBase
{
    (PesanPonsel, PesanPonsel?, string)? terakhir;

    [Parameter, EditorRequired] public PesanPonsel Pesan { get; set; } = null!;
    [Parameter, EditorRequired] public string Pukul { get; set; } = "";
    [Parameter] public string NamaKantor { get; set; } = "";
    [Parameter] public PesanPonsel? Kutipan { get; set; }
    [Parameter] public EventCallback<string> Pilih { get; set; }
    [Parameter] public EventCallback<PesanPonsel> BukaDaftar { get; set; }
    [Parameter] public EventCallback KirimLokasi { get; set; }
    [Parameter] public EventCallback KirimNomor { get; set; }
    [Parameter] public EventCallback<PesanPonsel> Tindakan { get; set; }

    bool DariWarga => Pesan.Arah == Arah.Masuk;

    string NamaStatus => Pesan.Status switch { StatusPesan.Terkirim => "Terkirim", StatusPesan.Sampai => "Diterima kantor", _ => "Dibaca petugas" };

    // Records compare by content, and a bubble changes only with its message: the rest of a long chat is not rendered again.
    protected override bool ShouldRender()
    {
        var kini = (Pesan, Kutipan, Pukul);
        if (terakhir is { } lalu && ReferenceEquals(lalu.Item1, kini.Pesan) && ReferenceEquals(lalu.Item2, Kutipan) && lalu.Item3 == Pukul) return false;
        terakhir = kini;
        return true;
    }
}
